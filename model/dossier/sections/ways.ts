import { elementsOf, type Assessed } from '../../chains/elements.ts'
import type { Ground } from '../../chains/ground.ts'
import type { RelationshipRecord } from '../../claims/records.ts'
import { isOpen, onlyRead } from '../caveats.ts'
import type { Inline } from '../document.ts'
import type { FactChain, FactClaim } from '../facts.ts'
import { t, type DossierAct, type Making } from '../making.ts'
import { throughProceeding } from '../relevant.ts'
import { sayElement } from '../words/rules.ts'

/** The last hops of several chains of one rule, where what the rule asks for is shown by the same relationships. */
export interface Way {
  readonly number: number
  readonly acts: readonly number[]
  readonly hops: readonly RelationshipRecord[]
  readonly elements: readonly Assessed[]
  readonly chain: FactChain['chain']
}

/** What lies between a body and the person, whatever act the chain is of. */
const structure = ['POST_IN', 'SUBORDINATE_TO', 'APPOINTED_BY', 'HOLDS', 'LEADS']

function shared(chain: FactChain['chain']): RelationshipRecord[] {
  if (chain.kind === 'direct') return []
  const hops = chain.hops.map(({ relationship }) => relationship)
  const first = hops.findLastIndex(({ type }) => !structure.includes(type)) + 1
  return first === 0 ? [] : hops.slice(first)
}

/** The ways that lead from more than one act to the person, in the order of the acts, found again by any of their chains. */
export class Ways {
  readonly all: readonly Way[]
  readonly #byKey: ReadonlyMap<string, Way>
  readonly #ground: Ground

  constructor(acts: readonly DossierAct[], told: (act: DossierAct) => readonly FactChain[], ground: Ground) {
    this.#ground = ground
    const found = new Map<string, Omit<Way, 'number' | 'acts'> & { acts: Set<number> }>()
    for (const act of acts)
      for (const { chain } of told(act)) {
        const key = this.#keyOf(chain)
        if (key === null) continue
        const known = found.get(key) ?? { acts: new Set(), hops: shared(chain), elements: elementsOf(chain, ground), chain }
        known.acts.add(act.number)
        found.set(key, known)
      }
    const several = [...found].filter(([, { acts: of }]) => of.size > 1)
    this.#byKey = new Map(several.map(([key, way], at) => [key, { ...way, number: at + 1, acts: [...way.acts].sort((a, b) => a - b) }]))
    this.all = [...this.#byKey.values()]
  }

  of(chain: FactChain['chain']): Way | undefined {
    const key = this.#keyOf(chain)
    return key === null ? undefined : this.#byKey.get(key)
  }

  #keyOf(chain: FactChain['chain']): string | null {
    const hops = shared(chain)
    if (hops.length === 0) return null
    const elements = elementsOf(chain, this.#ground).map(({ id, shownBy }) => [id, shownBy])
    const verdicts = chain.hops.slice(-hops.length).map(({ verdict }) => verdict)
    return JSON.stringify([chain.rule.id, hops.map(({ id }) => id), verdicts, elements])
  }
}

/** Numbers in order, runs of three and more as one: 1, 2, 5–9. */
export function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (to - from > 1 ? `${from}–${to}` : from === to ? `${from}` : `${from}, ${to}`)).join(', ')
}

/**
 * The elements of the rule, each with what speaks to it; of control also what a source says of the powers of the post, which is not said of the act. Of a way
 * they are told without what lies before it, which differs from act to act.
 */
export function elementItems(
  making: Making,
  chain: FactChain['chain'],
  elements: readonly Assessed[],
  of: 'the way' | 'the chain',
): Inline[][] {
  const last = chain.hops.at(-1)?.relationship
  const beneath = shared(chain)
  return elements.map(({ id, sentence, shownBy }, place): Inline[] => {
    const ofCase = making.isRead(chain) ? 'element.case-read' : 'element.case'
    const what =
      id === 'part' && throughProceeding(chain) ? making.say(ofCase) : sayElement(making.language, id, sentence, making.isTold(chain))
    // That someone was the superior is shown by what lies between the body and the post as much as by the post.
    const relationships = place === 0 && shownBy.length > 0 && beneath.length > 0 ? beneath.map(hop => hop.id) : shownBy
    if (shownBy.length > 0) {
      const claims = relationships.flatMap(relationship => making.supporting(relationship).slice(0, 3))
      const shown = place > 0 || beneath.length === 0 ? shownAs(making, chain, relationships) : headedAs(making, chain, relationships, of)
      const how = id === 'part' && shown === 'part.shown' && making.isTold(chain) ? 'part.told' : shown
      return [t(`${what} — ${making.say(how)}`), ...making.after(claims)]
    }
    const powers = id === 'control' && last?.type === 'HOLDS' ? making.supporting(last.to).filter(({ says }) => 'powers' in says) : []
    if (powers.length > 0) {
      const surest = [...powers].sort((one, other) => Number(one.stance === 'infers') - Number(other.stance === 'infers'))
      const ofPerson = making.supporting(making.facts.person.id).some(({ says }) => 'description' in says)
      return [
        t(`${what} — ${making.say('part.powers')}`),
        ...making.afterAll(surest),
        ...(ofPerson ? [t(` ${making.say('part.said-of')}`)] : []),
      ]
    }
    const seen = id === 'knowledge' || id === 'failure' ? seenBy(making) : 'part.notassessed'
    return [t(`${what} — ${making.say(seen)}`)]
  })
}

/** That someone was the superior of those who acted is shown no further than that these acted. */
function headedAs(
  making: Making,
  chain: FactChain['chain'],
  relationships: readonly string[],
  of: 'the way' | 'the chain',
): 'part.shown' | 'part.possible' | 'part.read' | 'part.unsettled' | 'part.shown-if' | 'part.suspected' {
  const shown = shownAs(making, chain, relationships)
  if (of === 'the way') return shown === 'part.shown' ? 'part.shown-if' : shown
  const before = chain.hops.map(({ relationship: { id } }) => making.supporting(id))
  if (before.some(onlyRead)) return 'part.read'
  return shown === 'part.shown' && before.some(isSuspected) ? 'part.suspected' : shown
}
const isSuspected = (claims: readonly FactClaim[]): boolean => claims.length > 0 && claims.every(({ hedged }) => hedged)
/** Whether appeals to the person are recorded, from which knowledge might follow, or only statements that speak of them. */
function seenBy({ facts: { relationships, person } }: Making): 'part.seen' | 'part.seen-named' | 'part.notassessed' {
  const types = relationships.filter(({ to, supported }) => to === person.id && supported).map(({ type }) => type)
  if (types.includes('ADDRESSED_TO')) return 'part.seen'
  return types.includes('NAMES') ? 'part.seen-named' : 'part.notassessed'
}

/** How far it is shown: no further than the weakest of the relationships that show it. */
function shownAs(
  making: Making,
  { hops }: FactChain['chain'],
  relationships: readonly string[],
): 'part.shown' | 'part.possible' | 'part.read' | 'part.unsettled' {
  const of = hops.filter(({ relationship }) => relationships.includes(relationship.id))
  if (of.some(({ relationship }) => onlyRead(making.supporting(relationship.id)))) return 'part.read'
  if (of.some(({ relationship }) => isOpen(making.supporting(relationship.id)))) return 'part.unsettled'
  return of.every(({ verdict }) => verdict === 'definite') ? 'part.shown' : 'part.possible'
}
