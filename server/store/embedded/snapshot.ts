import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { Adjacency, nodeTypeNames, typeNames } from './adjacency.ts'
import { Columns } from './columns.ts'
import { Ids } from './ids.ts'

/** Which commit a snapshot was taken of: its number, and the seal it left in the store's log. */
export interface Taken {
  readonly generation: number
  readonly seal: string
}

export const snapshotFile = (store: string): string => join(dirname(store), 'answerable.adjacency')

const magic = 'Answerable adjacency 1\n'
/** Numbers of types stand in the arrays: a snapshot of another ontology or byte order is another's. */
const layout = [...nodeTypeNames, '', ...typeNames, new Uint8Array(new Uint16Array([1]).buffer).join()].join(' ')
const headerLength = 4096
const each = 8
const atOnce = 512 * 1024 * 1024

interface Header extends Taken {
  readonly layout: number
  readonly nodes: number
  readonly relationships: number
  readonly differing: number
  readonly check: number
}

/** The parts in their order, and how many bytes each takes; every part begins at a multiple of eight. */
function partsOf({ nodes, relationships, differing }: Pick<Header, 'nodes' | 'relationships' | 'differing'>): {
  at: number[]
  length: number[]
  end: number
} {
  const [n, r] = [nodes, relationships]
  const length = [n * 12, n, n, r * 12, r, r * 4, r * 4, r, r, r * 4, r * 4, (n + 1) * 4, r * 8, r * 8, r * 2, differing]
  let end = headerLength
  const at = length.map(bytes => {
    const begins = end
    end += Math.ceil(bytes / each) * each
    return begins
  })
  return { at, length, end }
}

/**
 * Writes the adjacency as it stands to a file beside the store, under another name first. It is not flushed: what a power cut leaves of it
 * is told by its checksum, and the store itself is whole without it.
 */
export function writeSnapshot(file: string, graph: Adjacency, { generation, seal }: Taken): void {
  const { nodes, relationships, columns, nodeType, nodeMask, packing } = graph
  const [n, r] = [nodes.size, relationships.size]
  const differing = Buffer.from(JSON.stringify([...columns.differing]))
  const { length, end } = partsOf({ nodes: n, relationships: r, differing: differing.length })
  const { type, from, to, mask, supported, first, last } = columns
  const parts = [
    ...[nodes.bytes, nodeType, nodeMask, relationships.bytes, type, from, to, mask, supported, first, last],
    ...[packing.starts, packing.entries, packing.others, packing.supported, differing],
  ].map((part, i) => new Uint8Array(part.buffer, part.byteOffset, length[i] ?? 0))
  const half = `${file}.new`
  const open = openSync(half, 'w')
  try {
    let check = 0
    let at = headerLength
    for (const part of parts) {
      const padded = Buffer.alloc(Math.ceil(part.length / each) * each - part.length)
      for (const bytes of [part, padded]) {
        for (let done = 0; done < bytes.length;) done += writeSync(open, bytes, done, Math.min(atOnce, bytes.length - done), at + done)
        at += bytes.length
        check = crc32(bytes, check)
      }
    }
    if (at !== end) throw new RangeError('a snapshot is as long as its parts')
    const header: Header = { generation, seal, layout: crc32(layout), nodes: n, relationships: r, differing: differing.length, check }
    writeSync(open, headed(header), 0, headerLength, 0)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  } finally {
    closeSync(open)
  }
  renameSync(half, file)
}

/** The header is checked by itself: magic, checksum, JSON. */
function headed(header: Header): Buffer {
  const text = JSON.stringify(header)
  const bytes = Buffer.alloc(headerLength, ' ')
  bytes.write(`${magic}${String(crc32(text)).padStart(10)}${text}\n`)
  return bytes
}

function headerIn(bytes: Buffer): Header | null {
  const line = bytes.toString('utf8', 0, bytes.indexOf('\n', magic.length))
  const [check, text] = [line.slice(magic.length, magic.length + 10), line.slice(magic.length + 10)]
  return line.startsWith(magic) && Number(check) === crc32(text) ? (JSON.parse(text) as Header) : null
}

/** What was written, if it is whole and `fits` says that it is of a state of this store; null for anything else that may lie there. */
export function readSnapshot(file: string, fits: (taken: Taken) => boolean): { graph: Adjacency; taken: Taken } | null {
  let open
  try {
    open = openSync(file, 'r')
  } catch {
    return null
  }
  try {
    const start = Buffer.alloc(headerLength)
    if (readSync(open, start, 0, headerLength, 0) < headerLength) return null
    const header = headerIn(start)
    if (header?.layout !== crc32(layout) || !fits(header)) return null
    const { at, length, end } = partsOf(header)
    if (fstatSync(open).size !== end) return null
    const whole = Buffer.from(new ArrayBuffer(end - headerLength))
    let check = 0
    for (let done = 0; done < whole.length;) {
      const read = readSync(open, whole, done, Math.min(atOnce, whole.length - done), headerLength + done)
      if (read === 0) return null
      check = crc32(whole.subarray(done, done + read), check)
      done += read
    }
    return check === header.check ? { graph: graphIn(whole, at, length), taken: header } : null
  } catch {
    // What cannot be read is as good as absent.
    return null
  } finally {
    closeSync(open)
  }
}

function graphIn(whole: Buffer, at: readonly number[], length: readonly number[]): Adjacency {
  const place = (part: number): [ArrayBuffer, number, number] => [
    whole.buffer as ArrayBuffer,
    (at[part] ?? 0) - headerLength,
    length[part] ?? 0,
  ]
  const bytes = (part: number): Buffer => Buffer.from(...place(part))
  const small = (part: number): Uint8Array<ArrayBuffer> => new Uint8Array(...place(part))
  const wide = (part: number): Uint32Array<ArrayBuffer> => new Uint32Array(place(part)[0], place(part)[1], place(part)[2] / 4)
  const signed = (part: number): Int32Array<ArrayBuffer> => new Int32Array(place(part)[0], place(part)[1], place(part)[2] / 4)
  const columns = new Columns(JSON.parse(bytes(15).toString()) as [number, number[]][])
  columns.type = small(4)
  columns.from = wide(5)
  columns.to = wide(6)
  columns.mask = small(7)
  columns.supported = small(8)
  columns.first = signed(9)
  columns.last = signed(10)
  const relationships = columns.type.length
  const packing = { starts: wide(11), entries: wide(12), others: wide(13), supported: small(14), relationships }
  return new Adjacency(new Ids('n', bytes(0)), new Ids('r', bytes(3)), small(1), small(2), columns, packing)
}
