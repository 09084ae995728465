import { withRoom } from './columns.ts'

const bytesEach = 12

/**
 * Ids of one kind (a letter and 24 hexadecimal digits), numbered. The first `sorted` are in the order of their text, packed and searched by halving;
 * later ones follow as they came, found through a map.
 */
export class Ids {
  readonly #letter: string
  readonly #late = new Map<string, number>()
  #bytes: Buffer
  #view: DataView
  sorted: number
  size: number

  constructor(letter: string, bytes: Buffer = Buffer.alloc(0), size = bytes.length / bytesEach) {
    this.#letter = letter
    this.#bytes = bytes
    this.#view = viewOf(bytes)
    this.sorted = size
    this.size = size
  }

  /** The number of an id, or -1 when there is none. */
  find(id: string): number {
    if (id.length !== 25 || !id.startsWith(this.#letter)) return -1
    const a = Number.parseInt(id.slice(1, 9), 16)
    const b = Number.parseInt(id.slice(9, 17), 16)
    const c = Number.parseInt(id.slice(17), 16)
    for (let low = 0, high = this.sorted - 1; low <= high;) {
      const middle = (low + high) >>> 1
      const at = middle * bytesEach
      const order = this.#view.getUint32(at) - a || this.#view.getUint32(at + 4) - b || this.#view.getUint32(at + 8) - c
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return this.#late.get(id) ?? -1
  }

  /** Numbers an id that is not known yet. */
  add(id: string): number {
    this.#reserve()
    this.#bytes.write(id.slice(1), this.size * bytesEach, 'hex')
    const number = this.size++
    if (this.sorted === number && (number === 0 || this.compare(number - 1, number) < 0)) this.sorted = this.size
    else this.#late.set(id, number)
    return number
  }

  text(number: number): string {
    return this.#letter + this.#bytes.toString('hex', number * bytesEach, (number + 1) * bytesEach)
  }

  /** Negative when the first id's text comes before the second's. */
  compare(a: number, b: number): number {
    if (a < this.sorted && b < this.sorted) return a - b
    const [x, y] = [a * bytesEach, b * bytesEach]
    return (
      this.#view.getUint32(x) - this.#view.getUint32(y) ||
      this.#view.getUint32(x + 4) - this.#view.getUint32(y + 4) ||
      this.#view.getUint32(x + 8) - this.#view.getUint32(y + 8)
    )
  }

  /** All ids that are kept, in order, packed anew; and for each number the one it has there, or -1. */
  packed(keep: (number: number) => boolean): { ids: Ids; moved: Int32Array } {
    const late = Array.from({ length: this.size - this.sorted }, (_, i) => this.sorted + i).sort((a, b) => this.compare(a, b))
    const moved = new Int32Array(this.size).fill(-1)
    const bytes = Buffer.allocUnsafe(this.size * bytesEach)
    let size = 0
    const take = (number: number): void => {
      if (!keep(number)) return
      this.#bytes.copy(bytes, size * bytesEach, number * bytesEach, (number + 1) * bytesEach)
      moved[number] = size++
    }
    let next = 0
    for (let early = 0; early < this.sorted; early++) {
      for (let number = late[next]; number !== undefined && this.compare(number, early) < 0; number = late[++next]) take(number)
      take(early)
    }
    for (; next < late.length; next++) take(late[next] ?? -1)
    return { ids: new Ids(this.#letter, bytes, size), moved }
  }

  /** Whether some came out of order. */
  get late(): boolean {
    return this.sorted < this.size
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.size * bytesEach)
  }

  #reserve(): void {
    if ((this.size + 1) * bytesEach <= this.#bytes.length) return
    const larger = Buffer.alloc(withRoom(this.size + 1) * bytesEach)
    this.#bytes.copy(larger)
    this.#bytes = larger
    this.#view = viewOf(larger)
  }
}

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
