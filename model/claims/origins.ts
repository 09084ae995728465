import type { Claim } from './claim.ts'
import type { SourceId } from './source.ts'

/** The sources whose words a claim's citations are: the relayed one where a citation relays, else the cited one (`citation.ts`). */
export const saidIn = ({ citations }: Pick<Claim, 'citations'>): SourceId[] => citations.map(({ source, relays }) => relays ?? source)

/** Does the claim speak for what it is about? A denial never does. */
const supports = ({ stance }: Pick<Claim, 'stance'>): boolean => stance !== 'denies'

/**
 * How many origins support what these claims say: corroboration counts origins, never copies (model.md §1, §8). A source that repeats another
 * (`repeats`, of those known to the reader) stands for that one, and so on to the end; sources that repeat each other in a circle are one origin.
 */
export function countOrigins(claims: readonly Pick<Claim, 'citations' | 'stance'>[], repeats: ReadonlyMap<SourceId, SourceId>): number {
  return new Set(
    claims
      .filter(supports)
      .flatMap(saidIn)
      .map(source => originOf(source, repeats)),
  ).size
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
