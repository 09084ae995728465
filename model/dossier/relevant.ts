import type { Chain } from '../chains/chain.ts'
import type { rolesInCases } from '../chains/stages.ts'
import type { NodeId } from '../claims/identifiers.ts'

// Who is named for a whole proceeding had a part in it; in which of its acts, no source says. A dossier tells only of acts that come with that office: a court’s
// verdict is not an investigator’s, nor is what was done to a defendant in custody a judge’s. The chains themselves keep to their definition (model.md §8).

const actsOfOffice: Readonly<Record<(typeof rolesInCases)[number], readonly string[]>> = {
  INVESTIGATED: [
    ...['opening', 'search', 'seizure', 'detention', 'arrest', 'interrogation', 'suspicion', 'charge', 'custody', 'house-arrest', 'bail'],
    ...['expert-examination', 'indictment', 'asset-freeze', 'request'],
  ],
  PROSECUTED: [
    'opening',
    'suspicion',
    'charge',
    'custody',
    'house-arrest',
    'indictment',
    'hearing',
    'request',
    'appeal',
    'extradition-request',
  ],
  JUDGED: [
    ...['custody', 'house-arrest', 'bail', 'hearing', 'verdict', 'sentence-change', 'appeal-ruling', 'cassation-ruling', 'parole-ruling'],
    ...['ban', 'asset-freeze', 'expulsion', 'deportation-order'],
  ],
}
export const isRoleInCase = (type: string): type is keyof typeof actsOfOffice => type in actsOfOffice

/** Whether the act is one that comes with the part a source gives; an act of which no source says the kind may be any. */
export function comesWithOffice({ hops, act }: Pick<Chain, 'hops' | 'act'>): boolean {
  const role = hops.map(({ relationship }) => relationship.type).find(isRoleInCase)
  const kinds = [act.properties['kind'] ?? []].flat().map(String)
  return role === undefined || kinds.length === 0 || kinds.some(kind => actsOfOffice[role].includes(kind))
}

/** Whether a source gives the person a part in the proceeding only, and it is inferred that the act was theirs. */
export function throughProceeding({ kind, hops, act }: Pick<Chain, 'kind' | 'hops' | 'act'>): boolean {
  const last = hops.at(-1)?.relationship
  return kind === 'direct' && last !== undefined && isRoleInCase(last.type) && last.from !== act.id && last.to !== act.id
}
/** Whether all that leads to the person is a power to fill the post of someone above those who acted. */
export const byAppointment = ({ rule }: Pick<Chain, 'rule'>): boolean => rule.id === 'institutional/appointed'

/** Posts that a power to fill them leads from: who held them, and since when, belongs to it. */
export const filledIn = (chains: readonly { readonly chain: Pick<Chain, 'rule' | 'hops'> }[]): NodeId[] => [
  ...new Set(
    chains
      .filter(({ chain }) => byAppointment(chain))
      .flatMap(({ chain }) => chain.hops.flatMap(({ relationship: { type, from } }) => (type === 'APPOINTED_BY' ? [from] : []))),
  ),
]

/** Kinds of acts in the order in which they weigh: life, body, liberty, then the rest. */
const weights: readonly (readonly string[])[] = [
  ['death', 'poisoning'],
  ['torture', 'ill-treatment', 'beating', 'denial-of-care', 'punishment-cell', 'punitive-psychiatry', 'attack', 'abduction-attempt'],
  ['arrest', 'detention', 'custody', 'house-arrest'],
]
export function weightOf({ act }: Pick<Chain, 'act'>): number {
  const kinds = [act.properties['kind'] ?? []].flat().map(String)
  const found = weights.findIndex(of => of.some(kind => kinds.includes(kind)))
  return found < 0 ? weights.length : found
}
