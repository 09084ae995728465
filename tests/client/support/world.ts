import type { NodeInList, RelationshipInList, ShownClaim, SourceInList } from '#model/api/shapes.ts'
import type { ProfileId, RelationshipId } from '#model/claims/identifiers.ts'

/** Ids that look like the real ones; the number is all there is to them. */
export const nodeId = (number: number) => `n${String(number).padStart(24, '0')}` as ProfileId
export const tieId = (number: number) => `r${String(number).padStart(24, '0')}` as RelationshipId

export const report: SourceInList = {
  id: 'report-2021' as SourceInList['id'],
  title: 'Annual report of the Test Monitor',
  kind: 'report',
  publisher: 'Test Monitor',
  published: '2021-09-02',
  url: null,
}

export const aNode = (number: number, type: NodeInList['type'], caption: string, more: Partial<NodeInList> = {}): NodeInList => ({
  id: nodeId(number),
  type,
  caption,
  names: [{ value: caption, script: 'Latn', kind: 'primary' }],
  named: true,
  official: false,
  when: null,
  ...more,
})

export const aTie = (
  number: number,
  type: RelationshipInList['type'],
  from: number,
  to: number,
  more: Partial<RelationshipInList> = {},
): RelationshipInList => ({
  id: tieId(number),
  type,
  from: nodeId(from),
  to: nodeId(to),
  key: '',
  when: null,
  properties: {},
  disagrees: [],
  supported: true,
  denied: false,
  hedged: false,
  inferred: false,
  claims: 1,
  ...more,
})

export const aClaim = (about: NodeInList, says: ShownClaim['says'], more: Partial<ShownClaim> = {}): ShownClaim => ({
  id: 'c'.repeat(64).replace(/^c/, String(Object.keys(says).length)) as ShownClaim['id'],
  about: { node: about.id },
  says,
  stance: 'states',
  hedged: false,
  when: null,
  status: 'accepted',
  note: null,
  mark: 'public',
  saidBy: null,
  speakerHidden: false,
  citations: [
    { source: report, locator: { section: '3', paragraph: '12', footnote: '41' }, relays: null, accessed: null, quotation: null },
  ],
  ...more,
})

export const aizada = aNode(1, 'Person', 'Aizada Testova', {
  names: [
    { value: 'Aizada Testova', script: 'Latn', kind: 'primary' },
    { value: 'Айзада Тестова', script: 'Cyrl', language: 'ru', kind: 'alias' },
  ],
})
export const court = aNode(2, 'Court', 'Court of Exampleville')
export const proceeding = aNode(3, 'Case', 'Case against Aizada Testova')
