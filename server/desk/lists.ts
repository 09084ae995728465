import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { addDays } from '#model/claims/day.ts'
import { digest } from '#model/claims/identifiers.ts'
import type { RegimeId } from '#model/dossier/regime.ts'
import type { ListFinding, Row } from '#model/screening/cells.ts'
import { noLists, type Screenable, type Screenables } from '#model/screening/judgement.ts'
import { listEdition, listEntry, screeningList, type ListEdition, type ScreeningList } from '#model/screening/list.ts'
import { ListIndex } from '#model/screening/match.ts'
import { readList } from '#model/screening/read.ts'
import { writeWhole } from '#server/render/write.ts'
import { readJudgements } from './judgements.ts'
import { rowsOf } from './table.ts'

// One edition of a list is two files of which none is ever written again: its entries, and then what it is, with which it is there.
const kept = screeningList.omit({ earlier: true }).extend({ version: z.literal(1) })
type Kept = z.infer<typeof kept>
const entriesKept = z.strictObject({ version: z.literal(1), entries: z.array(listEntry).min(1) })
const ending = '.list.json'
const entriesEnding = '.entries.json'

/** The file of a list cannot be taken; nothing was kept of it. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused'
  readonly findings: readonly ListFinding[]
  constructor(findings: readonly ListFinding[]) {
    super(`${String(findings.length)} ${findings.length === 1 ? 'thing is' : 'things are'} not as expected. Nothing was kept.`)
    this.findings = findings
  }
}

export interface ListGiven {
  readonly title: string
  readonly date: string
  readonly regime: RegimeId | null
  readonly publisher: string | null
  readonly content: Uint8Array
  /** The file of other names that goes beside it (OFAC's ALT.CSV). */
  readonly aliases: Uint8Array | null
}

const folderOf = (desk: string): string => join(desk, 'lists')
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads a list's file and keeps it; a newer edition of a list of that title and regime takes the place of the older. */
export async function addList(desk: string, given: ListGiven, now: Date): Promise<{ list: ScreeningList; notes: readonly string[] }> {
  const { title, date, regime, publisher, content, aliases } = given
  const id = `l${digest([title.trim(), regime]).slice(0, 24)}`
  const sha256 = sha256Of(content)
  // Somewhere it may already be tomorrow.
  if (date > addDays(now.toISOString().slice(0, 10), 1))
    throw new ListRefused([{ row: null, column: 'date', value: date, expected: 'the day the list is of, which has been' }])
  const before = readLists(desk).lists.find(list => list.id === id)
  if (before && before.date > date)
    throw new ListRefused([
      {
        row: null,
        column: 'date',
        value: date,
        expected: `a day not before ${before.date}: a newer edition of “${before.title}” is there already`,
      },
    ])
  if (before?.date === date && before.sha256 === sha256)
    throw new ListRefused([
      { row: null, column: 'date', value: date, expected: 'an edition that is not there already: this file is, of this day' },
    ])
  const read = readList(rowsIn(content, null), aliases && rowsIn(aliases, 'aliases'))
  if ('findings' in read) throw new ListRefused(read.findings)
  const { format, entries, notes } = read.read
  const edition: ListEdition = {
    ...{ date, sha256, aliasesSha256: aliases && sha256Of(aliases), format },
    ...{ entries: entries.length, added: now.toISOString() },
  }
  const list: Kept = kept.parse({ version: 1, id, title, regime, publisher, ...edition })
  const path = join(folderOf(desk), `${id}.${date}.${sha256.slice(0, 16)}`)
  await writeWhole(path + entriesEnding, () => Promise.resolve(JSON.stringify({ version: 1, entries })))
  await writeWhole(path + ending, () => Promise.resolve(JSON.stringify(list)))
  const added = readLists(desk).lists.find(one => one.id === id)
  return { list: added ?? { ...withoutVersion(list), earlier: [] }, notes }
}

function rowsIn(bytes: Uint8Array, column: string | null): Row[] {
  const read = rowsOf(bytes)
  if ('findings' in read) throw new ListRefused(read.findings.map(finding => ({ ...finding, column: finding.column ?? column })))
  return read.rows
}

const withoutVersion = ({ version: _version, ...list }: Kept): Omit<ScreeningList, 'earlier'> => list

interface Read {
  readonly lists: ScreeningList[]
  readonly broken: { file: string; problem: string }[]
}

/** All lists in their newest editions, by title. A file that is broken or of something else is named and left as it is. */
export function readLists(desk: string): Read {
  const broken: Read['broken'] = []
  const found = new Map<string, Kept[]>()
  for (const file of filesIn(folderOf(desk)).filter(name => name.endsWith(ending))) {
    const read = readJson(join(folderOf(desk), file), kept)
    if ('problem' in read) broken.push({ file, problem: read.problem })
    else found.set(read.value.id, [...(found.get(read.value.id) ?? []), read.value])
  }
  const order = (a: Kept, b: Kept): number => (`${b.date} ${b.added}` < `${a.date} ${a.added}` ? -1 : 1)
  const lists = [...found.values()].flatMap((editions): ScreeningList[] => {
    const [newest, ...earlier] = editions.sort(order)
    return newest ? [{ ...withoutVersion(newest), earlier: earlier.map(editionOf) }] : []
  })
  return { lists: lists.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)), broken }
}

const editionOf = (list: Kept): ListEdition => listEdition.strip().parse(list)

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return []
    throw error
  }
}

function readJson<Value>(path: string, schema: z.ZodType<Value>): { value: Value } | { problem: string } {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (read.success) return { value: read.data }
    const [issue] = read.error.issues
    return { problem: `not what is kept of a list: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { problem: code === undefined ? 'not JSON: it may have been cut off or changed by hand' : `it cannot be read (${code})` }
  }
}

/** Removes a list with all its editions; what was judged of its entries stays. False where there is no such list. */
export function removeList(desk: string, id: string): boolean {
  const files = filesIn(folderOf(desk)).filter(name => name.startsWith(`${id}.`))
  if (!readLists(desk).lists.some(list => list.id === id)) return false
  // What it is goes first: entries without it are not there.
  for (const name of [...files.filter(file => file.endsWith(ending)), ...files.filter(file => file.endsWith(entriesEnding))])
    rmSync(join(folderOf(desk), name), { force: true })
  return true
}

const indexes = new Map<string, { readonly stamp: string; readonly index: ListIndex }>()

/** Lists with their entries, and all that was judged. Indexes are remembered for as long as their files are the same. */
export function readScreenables(desk: string): Screenables {
  const { lists, broken } = readLists(desk)
  const { judgements, broken: brokenJudgements } = readJudgements(desk)
  if (lists.length === 0 && judgements.length === 0 && broken.length === 0 && brokenJudgements.length === 0) return noLists
  const used = new Set<string>()
  const screenables = lists.flatMap((list): Screenable[] => {
    const file = `${list.id}.${list.date}.${list.sha256.slice(0, 16)}${entriesEnding}`
    const path = join(folderOf(desk), file)
    used.add(path)
    const index = indexAt(path)
    if ('problem' in index) {
      broken.push({ file, problem: index.problem })
      return []
    }
    return [{ list, index: index.value }]
  })
  for (const path of [...indexes.keys()]) if (path.startsWith(folderOf(desk)) && !used.has(path)) indexes.delete(path)
  return { lists: screenables, judgements, broken: [...broken, ...brokenJudgements] }
}

function indexAt(path: string): { value: ListIndex } | { problem: string } {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return { problem: 'the entries of the list are gone: add its file again' }
  const stamp = `${String(status.mtimeMs)} ${String(status.size)} ${String(status.ino)}`
  const known = indexes.get(path)
  if (known?.stamp === stamp) return { value: known.index }
  const read = readJson(path, entriesKept)
  if ('problem' in read) return read
  const index = new ListIndex(read.value.entries)
  indexes.set(path, { stamp, index })
  return { value: index }
}
