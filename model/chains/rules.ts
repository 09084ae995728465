import type { NodeRecord } from '../claims/records.ts'
import type { RelationshipType } from '../ontology/relationships/all.ts'

export const ruleKinds = ['direct', 'institutional', 'command'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** The degrees of involvement of HURIDOCS, Micro-thesauri (2001), no. 24, as this field reads them. */
export const modes = ['direct', 'order', 'plan', 'aid', 'implement', 'superior-omission', 'policy', 'conceal', 'political'] as const
export type Mode = (typeof modes)[number]

/** Something a tribunal would have to find. `shownBy`: relationships of the official to the act that would speak to it; without one, no claim of this model does. */
export interface Element {
  readonly id: string
  readonly sentence: string
  readonly shownBy: readonly RelationshipType[]
}
/** Why someone stands in an answer, as data: a reader can switch a rule off. */
export interface Rule {
  readonly id: string
  readonly kind: RuleKind
  readonly mode: Mode
  readonly sentence: string
  readonly source: string
  readonly elements: readonly Element[]
}

const huridocs = 'HURIDOCS, Micro-thesauri (2001), no. 24: degree of involvement'
const articles = 'International Law Commission, Articles on State Responsibility (2001), articles 4 and 7'
const rome = 'Rome Statute, article 28(b); ICTY, Delalić et al. (IT-96-21-T), 1998, §346'
const monitor = 'Security Force Monitor, Research Handbook: command and hierarchy between units at a date'

const part: Element = { id: 'part', sentence: 'A source gives this part in the act.', shownBy: [] }
const knowledge: Element = { id: 'knowledge', sentence: 'Knew or should have known of the act.', shownBy: [] }
const ofSuperiors: readonly Element[] = [
  { id: 'superior', sentence: 'Was the superior, in post on the date of the act.', shownBy: ['HOLDS'] },
  { id: 'control', sentence: 'Had effective control over those who acted.', shownBy: ['ORDERED'] },
  { ...knowledge, shownBy: ['ORDERED', 'CONCEALED'] },
  { id: 'failure', sentence: 'Failed to prevent the act or to have it punished.', shownBy: ['FAILED_TO_PREVENT', 'CONCEALED'] },
]

const direct = (id: string, mode: Mode, sentence: string, elements: readonly Element[] = [part]): Rule => ({
  id: `direct/${id}`,
  kind: 'direct',
  mode,
  sentence,
  source: huridocs,
  elements,
})

export const rules = {
  COMMITTED: direct('committed', 'direct', 'A source says that they committed the act.'),
  ORDERED: direct('ordered', 'order', 'A source says that they ordered the act.'),
  TOOK_PART_IN: direct('took-part', 'aid', 'A source says that they took part in the act.'),
  CONCEALED: direct('concealed', 'conceal', 'A source says that they concealed the act.'),
  FAILED_TO_PREVENT: direct('failed-to-prevent', 'superior-omission', 'A source says that they failed to prevent the act.', [
    part,
    knowledge,
  ]),
  TAKEN_BY: direct('took-step', 'implement', 'A source says that they took this step of the proceeding.'),
  INVESTIGATED: direct('investigated', 'implement', 'A source says that they investigated the case of which the act is part.'),
  PROSECUTED: direct('prosecuted', 'implement', 'A source says that they prosecuted the case of which the act is part.'),
  JUDGED: direct('judged', 'implement', 'A source says that they judged the case of which the act is part.'),
  HELD_IN: direct('held', 'implement', 'The person was held there at the time of the act, which was of a kind that custody answers for.'),
  served: {
    id: 'institutional/served',
    kind: 'institutional',
    mode: 'implement',
    sentence: 'Someone who had a part in the act served in this body on the date of the act.',
    source: articles,
    elements: [
      { id: 'service', sentence: 'The person served in the body on the date of the act.', shownBy: ['HOLDS', 'WORKS_AT'] },
      { id: 'capacity', sentence: 'The person acted in that capacity.', shownBy: [] },
    ],
  },
  appointed: {
    id: 'institutional/appointed',
    kind: 'institutional',
    mode: 'political',
    sentence: 'They had the power to fill the post of a commander on the date of the act: a power, not an order.',
    source: 'Security Force Monitor, Research Handbook: civilian oversight; no rule of liability',
    elements: [
      { id: 'power', sentence: 'Filled the post, or had the power to.', shownBy: [] },
      { ...knowledge, shownBy: [] },
    ],
  },
  head: {
    id: 'command/head',
    kind: 'command',
    mode: 'superior-omission',
    sentence: 'They held the post that heads the body which acted, on the date of the act.',
    source: `${rome}; ${monitor}`,
    elements: ofSuperiors,
  },
  superior: {
    id: 'command/superior',
    kind: 'command',
    mode: 'superior-omission',
    sentence: 'They held a post above the body which acted, on the date of the act.',
    source: `${rome}; ${monitor}`,
    elements: ofSuperiors,
  },
} as const satisfies Record<string, Rule>
export const allRules: readonly Rule[] = Object.values(rules)

/**
 * What a place of custody answers for: harm done to whoever it holds, and the holding itself; not what courts, investigators or others decide meanwhile. An act
 * of which no source says the kind may be any.
 */
export const custodyAnswersFor: readonly string[] = [
  ...['beating', 'torture', 'ill-treatment', 'death', 'denial-of-care', 'denial-of-counsel', 'punishment-cell', 'punitive-psychiatry'],
  ...['suicide-attempt', 'poisoning', 'attack', 'detention', 'custody'],
]
export const isOfCustody = ({ properties }: NodeRecord): boolean => {
  const kinds = [properties['kind'] ?? []].flat()
  return kinds.length === 0 || kinds.some(kind => custodyAnswersFor.includes(String(kind)))
}

export const isMode = (value: unknown): value is Mode => (modes as readonly unknown[]).includes(value)
