import type { NodeId, RelationshipId } from '../claims/identifiers.ts'
import type { DossierFacts, FactChain, FactClaim } from './facts.ts'
import { datedByEditors, isSure, onlyRead } from './caveats.ts'
import { byAppointment, throughProceeding } from './relevant.ts'

const wrong =
  /politic|fabricat|arbitrar|persecut|trumped|retaliat|repris|revenge|unlawful|illegal|unfounded|groundless|полит|сфабрик|произвол|преслед|незакон|необоснов|месть|саяси|заңсыз|негізсіз|қудала/iu

/** What an element of a regime may ask of the facts: chains, posts and claims, nothing that was taken out for this audience. */
export class FitView {
  readonly facts: DossierFacts
  /** Whether persons are told of under another name, so that what makes them who they are is not in these facts. */
  readonly reduced: boolean

  constructor(facts: DossierFacts, reduced: boolean) {
    this.facts = facts
    this.reduced = reduced
  }

  get chains(): readonly FactChain[] {
    return this.facts.chains
  }
  /** Chains whose act is of one of these kinds, and which give the person a part in it or put them above those who acted. */
  ofKinds(kinds: readonly string[]): readonly FactChain[] {
    return this.#ofKinds(kinds).filter(({ chain }) => !byAppointment(chain) && !throughProceeding(chain))
  }
  /** Those of a proceeding that the person judged: a decision comes with that office, but which was theirs no source says. */
  judged(kinds: readonly string[]): readonly FactChain[] {
    return this.#ofKinds(kinds).filter(({ chain }) => throughProceeding(chain) && chain.rule.id === 'direct/judged')
  }
  /** Whether the person's own part in it is read by the editors alone. */
  isRead({ chain }: FactChain): boolean {
    const last = chain.hops.at(-1)?.relationship
    return chain.kind === 'direct' && last !== undefined && onlyRead(this.supporting(last.id))
  }
  /** Whether a source says of the case that the chain leads through that it is political, fabricated or otherwise against the law. */
  isCharacterised({ chain }: FactChain): boolean {
    return chain.hops
      .flatMap(({ relationship: { from, to } }) => [from, to])
      .filter(id => this.facts.nodes.get(id)?.type === 'Case')
      .some(id =>
        this.supporting(id).some(
          ({ says, stance }) => stance !== 'infers' && [says['character'] ?? []].flat().some(text => wrong.test(String(text))),
        ),
      )
  }
  /** Whether the editors alone, and not with certainty, sort the act under its kind. */
  isUnsure({ chain }: FactChain): boolean {
    const sorting = this.supporting(chain.act.id).filter(({ says }) => 'kind' in says)
    return sorting.length > 0 && sorting.every(({ hedged }) => hedged)
  }
  /** Whether a date that it rests on is the editors' alone. */
  isDatedByEditors({ chain }: FactChain): boolean {
    return [chain.act.id, ...chain.hops.map(({ relationship: { id } }) => id)].some(id => datedByEditors(this.supporting(id)))
  }
  /** Whether any claim sorts the act so plainly: stated or decided, accepted, and not suspected. */
  isSorted({ chain }: FactChain): boolean {
    return this.supporting(chain.act.id).some(claim => 'kind' in claim.says && isSure(claim))
  }
  /** All others whose act is of one of these kinds: a power to fill a post, or a part in the whole proceeding, is no part in the act. */
  apart(kinds: readonly string[]): readonly FactChain[] {
    const counted = new Set([...this.ofKinds(kinds), ...this.judged(kinds)].map(({ chain }) => chain.act.id))
    return this.#ofKinds(kinds).filter(({ chain }) => !counted.has(chain.act.id))
  }
  #ofKinds(kinds: readonly string[]): readonly FactChain[] {
    return this.chains.filter(({ chain }) => [chain.act.properties['kind'] ?? []].flat().some(kind => kinds.includes(String(kind))))
  }
  supporting(id: NodeId | RelationshipId): readonly FactClaim[] {
    return (this.facts.claims.get(id) ?? []).filter(({ stance }) => stance !== 'denies')
  }
  /** What a chain rests on, hop by hop: on whom the act fell, who acted, and how the person comes into it. */
  claimsOf({ chain }: FactChain): FactClaim[] {
    const hops = new Set(chain.hops.map(({ relationship: { id } }) => id))
    return [...hops].flatMap(id => this.supporting(id).slice(0, 2))
  }
}
