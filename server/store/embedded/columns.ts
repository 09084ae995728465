import type { Rank } from '#model/claims/mark.ts'

/** What the adjacency knows of each relationship, one number each; the rows of both tables are numbered by `Ids`. */
export class Columns {
  type = new Uint8Array(0)
  from = new Uint32Array(0)
  to = new Uint32Array(0)
  /** Bit c is set when a reader of clearance c sees it, and when a claim they see supports it. */
  mask = new Uint8Array(0)
  supported = new Uint8Array(0)
  /** First and last day on which it may have held. */
  first = new Int32Array(0)
  last = new Int32Array(0)
  /** The same for each clearance, for the few where they differ. */
  readonly differing: Map<number, readonly number[]>

  constructor(differing: Iterable<readonly [number, readonly number[]]> = []) {
    this.differing = new Map(differing)
  }

  reserve(size: number): void {
    if (size <= this.type.length) return
    const room = withRoom(size)
    this.type = grown(this.type, new Uint8Array(room))
    this.from = grown(this.from, new Uint32Array(room))
    this.to = grown(this.to, new Uint32Array(room))
    this.mask = grown(this.mask, new Uint8Array(room))
    this.supported = grown(this.supported, new Uint8Array(room))
    this.first = grown(this.first, new Int32Array(room))
    this.last = grown(this.last, new Int32Array(room))
  }

  setDays(at: number, days: readonly number[]): void {
    if (days.length > 2) this.differing.set(at, days)
    else this.differing.delete(at)
    this.first[at] = days[0] ?? 0
    this.last[at] = days[1] ?? 0
  }
  firstAt = (at: number, clearance: Rank): number =>
    (this.differing.size > 0 ? this.differing.get(at)?.[clearance * 2] : undefined) ?? this.first[at] ?? 0
  lastAt = (at: number, clearance: Rank): number =>
    (this.differing.size > 0 ? this.differing.get(at)?.[clearance * 2 + 1] : undefined) ?? this.last[at] ?? 0
}

/** How long a list is made that must hold so many: a quarter more, since the lists of a large store are most of its memory. */
export const withRoom = (size: number): number => Math.max(1024, Math.ceil(size * 1.25))

export function grown<Numbers extends Uint8Array | Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
