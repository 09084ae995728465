import type { Claim } from './claim.ts'
import type { SourceId } from './source.ts'

/** The sources whose words a claim's citations are: the relayed one where a citation relays, else the cited one (`citation.ts`). */
export const saidIn = ({ citations }: Pick<Claim, 'citations'>): SourceId[] => citations.map(({ source, relays }) => relays ?? source)

/** Does a source say it? A denial does not speak for it, and what the editors read from a text no source says. */
const supports = ({ stance }: Pick<Claim, 'stance'>): boolean => stance !== 'denies' && stance !== 'infers'

/** A claim as its reader sees it: who speaks in it, where someone other than the source does. */
interface Said extends Pick<Claim, 'citations' | 'stance'> {
  readonly speaker?: string | null
  readonly speakerHidden?: boolean
}

/**
 * How many origins support what these claims say: corroboration counts origins, never copies (model.md §1, §8). A source that repeats another
 * (`repeats`, of those known to the reader) stands for that one, and so on to the end; sources that repeat each other in a circle are one origin, and so are
 * sources that pass on one speaker. Speakers whom the reader does not see may be one and the same, and count as such. A source that passes on another for
 * the same thing is no origin beside it. 0: the editors read it, or it is only denied.
 */
export function countOrigins(claims: readonly Said[], repeats: ReadonlyMap<SourceId, SourceId>): number {
  const origins = new Set<string>()
  const joined = new Map<string, string>()
  const rootOf = (of: string): string => {
    let at = of
    for (let next = joined.get(at); next !== undefined; next = joined.get(at)) at = next
    return at
  }
  const supporting = claims.filter(supports)
  const passing = new Set(
    supporting.flatMap(({ citations }) => citations.flatMap(({ source, relays }) => (relays === null ? [] : [source]))),
  )
  const own = supporting.flatMap(saidIn).some(source => !passing.has(source))
  for (const claim of supporting) {
    const said = saidIn(claim).filter(source => !own || !passing.has(source))
    const sources = said.map(source => originOf(source, repeats))
    for (const source of sources) origins.add(source)
    const speaker = claim.speakerHidden === true ? 'speaker ' : claim.speaker != null ? `speaker ${claim.speaker}` : null
    if (speaker === null) continue
    for (const source of sources) {
      const [from, to] = [rootOf(source), rootOf(speaker)]
      if (from !== to) joined.set(from, to)
    }
  }
  return new Set([...origins].map(rootOf)).size
}

function originOf(source: SourceId, repeats: ReadonlyMap<SourceId, SourceId>): SourceId {
  const passed: SourceId[] = []
  for (let at: SourceId | undefined = source; at !== undefined; at = repeats.get(at)) {
    const circle = passed.indexOf(at)
    if (circle >= 0) return passed.slice(circle).reduce((least, other) => (other < least ? other : least))
    passed.push(at)
  }
  return passed.at(-1) ?? source
}
