import type { NodeInList, RelationshipInList, SceneInList, ShownClaim, ShownWhen, SourceInList } from '#model/api/shapes.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Changes } from '#model/dossier/changes.ts'
import type { Scene } from '#model/claims/scene.ts'
import type { Source } from '#model/claims/source.ts'
import type { When } from '#model/claims/when.ts'
import type { Rest } from '#server/explore/node.ts'
import type { ClaimRecord, Store } from '#server/store/store.ts'

export const whenShown = (when: When | null): ShownWhen => when && { edtf: when.edtf, definite: when.definite, possible: when.possible }

export const sourceShown = ({ id, title, kind, publisher, published, url }: Source): SourceInList => ({
  id,
  title,
  kind,
  publisher,
  published,
  url,
})

export const sceneShown = ({ id, title, question, description, nodes }: Scene): SceneInList => ({ id, title, question, description, nodes })

export const restShown = ({ claims, sources, latest }: Rest) => ({ claims, sources: sources.map(sourceShown), latest })

export const changesShown = ({ added, withdrawn, revised, chainsAdded, chainsGone, own }: Changes) => ({
  added: added.length,
  withdrawn: withdrawn.length,
  revised: revised.length,
  chainsAdded,
  chainsGone,
  own: [...own],
})

export const relationshipShown = ({ when, ...record }: RelationshipRecord): RelationshipInList => ({ ...record, when: whenShown(when) })

/** What is counted per type, in the order of the ontology, whatever order a store answers in. */
export const byType = <Type extends string, Count>(
  types: readonly { readonly type: Type }[],
  counts: Readonly<Partial<Record<Type, Count>>>,
): Record<string, Count> =>
  Object.fromEntries(
    types.flatMap(({ type }) => {
      const count = counts[type]
      return count === undefined ? [] : [[type, count]]
    }),
  )

/** Nodes as lists show them, in the same order. */
export async function nodesShown(store: Store, records: readonly NodeRecord[], clearance: Rank): Promise<NodeInList[]> {
  const persons = records.filter(({ type }) => type === 'Person').map(({ id }) => id)
  const officials = persons.length > 0 ? await store.officials(persons, clearance) : new Set<string>()
  return records.map(({ id, type, caption, names, named, when, properties: { kind } }) => ({
    id,
    type,
    caption,
    names,
    named,
    official: officials.has(id),
    ...(typeof kind === 'string' && { kind }),
    when: whenShown(when),
  }))
}

/** Claims with their evidence, in the same order. */
export async function claimsShown(store: Store, claims: readonly ClaimRecord[], clearance: Rank): Promise<ShownClaim[]> {
  const cited = [
    ...new Set(claims.flatMap(({ citations }) => citations.flatMap(({ source, relays }) => (relays ? [source, relays] : [source])))),
  ]
  const speaking = [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))]
  const [sources, speakers] = await Promise.all([
    cited.length > 0 ? store.sourcesByIds(cited, clearance) : [],
    speaking.length > 0 ? store.nodes(speaking, clearance) : [],
  ])
  const sourceOf = new Map(sources.map(source => [source.id, sourceShown(source)]))
  const captionOf = new Map(speakers.map(({ id, caption }) => [id, caption]))
  const known = (id: Source['id']): SourceInList => {
    const source = sourceOf.get(id)
    if (!source) throw new Error(`a visible claim cites the source ${id}, which the store does not give`)
    return source
  }
  return claims.map(({ id, about, says, stance, hedged, when, status, note, mark, speaker, speakerHidden, citations }) => ({
    id,
    about,
    says,
    stance,
    hedged,
    when: whenShown(when),
    status,
    note,
    mark,
    saidBy: speaker && { id: speaker, caption: captionOf.get(speaker) ?? '' },
    speakerHidden,
    citations: citations.map(({ source, locator, relays, accessed, quotation }) => ({
      source: known(source),
      locator,
      relays: relays && known(relays),
      accessed,
      quotation,
    })),
  }))
}
