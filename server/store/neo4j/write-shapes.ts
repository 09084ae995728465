import { documentOrder } from '#model/claims/citation.ts'
import { isRelationship, type Claim, type Judgement, type Revision } from '#model/claims/claim.ts'
import type { NodeAt } from '#model/claims/identity.ts'
import { layerAt, type Layered } from '#model/claims/layers.ts'
import { fullClearance, neverVisible, rankOf, ranks } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Scene } from '#model/claims/scene.ts'
import type { Source } from '#model/claims/source.ts'
import type { When } from '#model/claims/when.ts'
import { nearKeys, searchTokens } from '#model/names/tokens.ts'
import { bondOf, type KeptProfile, type KeptRow } from '../changes.ts'
import type { Checkpoint, Row } from '../store.ts'
import { codeUnitOrder, placeOfClaim } from './order.ts'

/** What a node or relationship of the database carries. Neo4j holds neither null in a list nor lists of lists. */
type Properties = Readonly<Record<string, string | number | boolean | readonly string[] | readonly number[] | readonly boolean[] | null>>

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
export const uidOf = (kind: 'node' | 'profile' | 'claim' | 'source' | 'judgement' | 'scene' | 'checkpoint', id: string): string =>
  `${kind}/${id}`
export const uidOfRow = ({ folder, key }: Row): string => `row/${folder} ${key}`

/** The layers of a record, which of them each clearance sees (-1 for none), and the dates it has there ('' for an open end or none). */
function kept<Record extends NodeRecord | RelationshipRecord>(of: Layered<Record>): Properties {
  const whenAt = ranks.map(rank => layerAt(of, rank)?.when ?? null)
  return {
    id: of.id,
    lo: of.from,
    hi: of.to,
    layers: of.layers.map(({ record }) => JSON.stringify(record)),
    layerAt: ranks.map(rank => of.layers.findIndex(({ from, to }) => from <= rank && rank <= to)),
    possibleFromAt: whenAt.map(when => when?.possible[0] ?? ''),
    possibleToAt: whenAt.map(when => when?.possible[1] ?? ''),
  }
}

/** What an analyst reads: the dates and typed properties of full clearance. */
const shown = ({ when, properties }: { when: When | null; properties: Record<string, unknown> }): Properties => ({
  ...(properties as Properties),
  ...(when && {
    when: when.edtf,
    definiteFrom: when.definite?.[0] ?? null,
    definiteTo: when.definite?.[1] ?? null,
    possibleFrom: when.possible[0],
    possibleTo: when.possible[1],
  }),
})

export function nodeProperties(of: Layered<NodeRecord>): Properties {
  const spellings = distinct(of.layers.flatMap(({ record }) => record.names.map(({ value }) => value)))
  const [{ record: first }] = of.layers
  const full = of.to === fullClearance ? layerAt(of, fullClearance) : undefined
  return {
    ...(full && {
      ...shown(full),
      caption: full.caption,
      name: full.names[0]?.value ?? null,
      names: distinct(full.names.map(({ value }) => value)),
    }),
    ...kept(of),
    uid: uidOf('node', of.id),
    type: first.type,
    captionAt: ranks.map(rank => codeUnitOrder(layerAt(of, rank)?.caption ?? '')),
    tokens: distinct(spellings.flatMap(searchTokens)).join(' '),
    nearKeys: distinct(spellings.flatMap(nearKeys)).join(' '),
  }
}

export function relationshipProperties(of: Layered<RelationshipRecord>): Properties {
  const full = of.to === fullClearance ? layerAt(of, fullClearance) : undefined
  return {
    ...(full && { ...shown(full), supported: full.supported, denied: full.denied, hedged: full.hedged }),
    ...kept(of),
    key: of.layers[0].record.key,
    supportedAt: ranks.map(rank => layerAt(of, rank)?.supported ?? false),
  }
}

export const sourceProperties = (source: Source): Properties => ({
  ...source,
  uid: uidOf('source', source.id),
  body: JSON.stringify(source),
})

export const profileProperties = ({ id, type, source, key, visibleFrom, nodeAt }: KeptProfile): Properties => ({
  uid: uidOf('profile', id),
  id,
  type,
  source,
  key,
  visibleFrom,
  nodeAt: nodeAt.map(node => node ?? ''),
})

/** The nodes a profile is part of, each with the clearances at which it is. */
export function partsOf({ id, nodeAt }: { id: string; nodeAt: NodeAt }): { profile: string; node: string; lo: number; hi: number }[] {
  return distinct(nodeAt.filter(node => node !== null)).map(node => ({
    profile: uidOf('profile', id),
    node: uidOf('node', node),
    lo: nodeAt.findIndex(at => at === node),
    hi: nodeAt.findLastIndex(at => at === node),
  }))
}

export const governing = ({ status, note, mark }: Revision): Properties => ({ status, note, mark, rank: rankOf(mark) })

export function claimRow(claim: Claim, at: number) {
  const { id, status, note, mark, researcher, ...statement } = claim
  const { subject, says, citations, saidBy, stance, hedged, when } = statement
  const between = isRelationship(subject) ? subject : null
  return {
    properties: {
      uid: uidOf('claim', id),
      id,
      live: false,
      visibleFrom: neverVisible,
      ...governing({ status, note, mark }),
      researcher,
      statement: JSON.stringify({ subject, says, citations, saidBy, stance, hedged, when }),
      place: codeUnitOrder(placeOfClaim(claim)),
      stance,
      hedged,
      when: when?.edtf ?? null,
      ...(between && { type: between.type, key: between.key, bond: bondOf(between) }),
    } satisfies Properties,
    revision: { at, ...governing({ status, note, mark }) },
    about: isRelationship(subject) ? [] : [uidOf('profile', subject.profile)],
    from: between ? [uidOf('profile', between.from)] : [],
    to: between ? [uidOf('profile', between.to)] : [],
    saidBy: saidBy ? [uidOf('profile', saidBy)] : [],
    citations: citations.map(({ source, locator, relays, accessed, quotation }) => ({
      source: uidOf('source', source),
      relays: relays ? [uidOf('source', relays)] : [],
      properties: { ...locator, place: codeUnitOrder(documentOrder(locator)), accessed, quotation: quotation?.text ?? null },
    })),
  }
}

export const rowRow = ({ row, claim, live }: KeptRow) => ({
  uid: uidOfRow(row),
  claim: uidOf('claim', claim),
  properties: { uid: uidOfRow(row), folder: row.folder, key: row.key, live } satisfies Properties,
})

export const judgementRow = (judgement: Judgement) => ({
  properties: { ...judgement, uid: uidOf('judgement', judgement.id), live: true, body: JSON.stringify(judgement) } satisfies Properties,
  profiles: [uidOf('profile', judgement.a), uidOf('profile', judgement.b)],
})

export function sceneRow(scene: Scene) {
  const { nodes, ...about } = scene
  return {
    properties: { ...about, uid: uidOf('scene', scene.id), rank: rankOf(scene.mark), body: JSON.stringify(scene) } satisfies Properties,
    profiles: nodes.map(node => uidOf('profile', node)),
  }
}

export const checkpointProperties = (checkpoint: Checkpoint): Properties => ({
  ...checkpoint,
  uid: uidOf('checkpoint', checkpoint.folder),
  body: JSON.stringify(checkpoint),
})
