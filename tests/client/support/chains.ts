import type { ShownChain } from '#model/api/chains.ts'
import type { NodeInList, RelationshipInList, ShownWhen } from '#model/api/shapes.ts'
import { allRules, rules } from '#model/chains/rules.ts'
import type { ChainsAnswer } from '#client/data/chains/answer.ts'
import { aNode, aTie } from './world.ts'

export const on = (day: string): ShownWhen => ({ edtf: day, definite: [day, day], possible: [day, day] })
export const between = (from: string, to: string): ShownWhen => ({ edtf: `${from}/${to}`, definite: [from, to], possible: [from, to] })

const day = on('2021-05-17')

/** An invented world of one beating: by a named station, under a chief whose predecessor left before, and a ministry whose head nobody names. */
export const people = {
  aizada: aNode(1, 'Person', 'Aizada Testova'),
  beating: aNode(2, 'Incident', 'Beating in Exampleville', { when: day }),
  station: aNode(3, 'PublicBody', 'Exampleville Police Station'),
  chiefPost: aNode(4, 'Post', 'Chief of Exampleville Police'),
  chief: aNode(5, 'Person', 'Bolat Testov', { official: true }),
  before: aNode(6, 'Person', 'Damir Formerov', { official: true }),
  ministry: aNode(7, 'PublicBody', 'Ministry of Examples'),
  ministerPost: aNode(8, 'Post', 'Minister of Examples'),
}
export const nodes: NodeInList[] = Object.values(people)

const tie = {
  suffered: aTie(1, 'SUFFERED', 1, 2, { when: day }),
  committed: aTie(2, 'COMMITTED', 3, 2, { when: day }),
  heads: aTie(3, 'POST_IN', 4, 3),
  held: aTie(4, 'HOLDS', 5, 4, { when: between('2020-01-01', '2022-12-31') }),
  left: aTie(5, 'HOLDS', 6, 4, { when: between('2018-01-01', '2019-12-31') }),
  under: aTie(6, 'SUBORDINATE_TO', 3, 7),
  headsMinistry: aTie(7, 'POST_IN', 8, 7),
}
export const relationships: RelationshipInList[] = Object.values(tie)

type Verdict = ShownChain['verdict']

const hop = (relationship: RelationshipInList, to: NodeInList, verdict: Verdict = 'definite'): ShownChain['hops'][number] => ({
  relationship: { id: relationship.id, type: relationship.type, from: relationship.from, to: relationship.to, when: relationship.when },
  to: to.id,
  verdict,
  overlap: null,
  claims: [],
  origins: 1,
  hedged: false,
  denied: false,
  inferred: false,
  disagrees: false,
})

const { beating, aizada, station, chiefPost, chief, before, ministry, ministerPost } = people
const begun = [hop(tie.suffered, beating), hop(tie.committed, station)]

function aChain(rule: (typeof allRules)[number], hops: ShownChain['hops'], end: NodeInList, more: Partial<ShownChain> = {}): ShownChain {
  return {
    kind: rule.kind,
    mode: rule.mode,
    rule: rule.id,
    verdict: 'definite',
    victim: aizada.id,
    act: { id: beating.id, type: beating.type, caption: beating.caption, when: beating.when },
    end: end.id,
    hops,
    premises: [],
    weakest: { hop: hops.length - 1, by: 'origins', why: 'It rests on one origin only.' },
    gaps: [],
    elements: rule.elements.map(({ id, sentence }) => ({ id, sentence, shownBy: [] })),
    ...more,
  }
}

export const chains = {
  direct: aChain(rules.COMMITTED, begun, station),
  head: aChain(rules.head, [...begun, hop(tie.heads, chiefPost), hop(tie.held, chief)], chief),
  unknown: aChain(rules.superior, [...begun, hop(tie.under, ministry, 'possible'), hop(tie.headsMinistry, ministerPost)], ministerPost, {
    verdict: 'possible',
    gaps: [{ kind: 'unknown-holder', at: ministerPost.id, when: day }],
  }),
  past: aChain(rules.head, [...begun, hop(tie.heads, chiefPost), hop(tie.left, before, 'impossible')], before, { verdict: 'impossible' }),
}

/** The answer of the server to "who is answerable for what was done to Aizada?". */
export const answer = (more: Partial<ChainsAnswer> = {}): ChainsAnswer => ({
  chains: [chains.direct, chains.head, chains.unknown],
  impossible: [],
  actedFor: [],
  whyNot: null,
  nodes,
  relationships,
  rules: allRules.map(({ id, kind, mode, sentence, source }) => ({ id, kind, mode, sentence, source })),
  bounds: { depth: 4, limit: 200, total: 3, expanded: 8, mayExpand: 20_000, more: false },
  ...more,
})
