import type { Stage } from '#model/chains/stages.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Day } from '#model/claims/day.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { Source } from '#model/claims/source.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import type { ClaimRecord, Reached } from '#server/store/store.ts'
import { byText } from './oracle.ts'
import type { View } from './oracle-view.ts'

const once = <Text extends string>(texts: readonly Text[]): Text[] => [...new Set(texts)].sort(byText)

/** The sentence of `Store.reach`, word for word: every layer looks through all there is. */
export function reachIn({ nodes, relationships }: View, ids: readonly NodeId[], { layers }: Stage, most: number): Reached {
  const asked = nodes.map(({ id }) => id).filter(id => ids.includes(id))
  const expansions: { node: NodeId; ways: string }[] = []
  const met: { record: View['relationships'][number]; far: NodeId }[][] = []
  let more = false
  for (const layer of layers) {
    const ways = JSON.stringify(layer.map(({ type, direction }) => `${direction} ${type}`).sort())
    const before = met.at(-1)?.map(({ far }) => far) ?? asked
    const wanted = once(before).filter(node => !expansions.some(done => done.node === node && done.ways === ways))
    const taken = wanted.slice(0, most - expansions.length)
    more ||= taken.length < wanted.length
    expansions.push(...taken.map(node => ({ node, ways })))
    const follows = (node: NodeId, record: View['relationships'][number]): NodeId[] =>
      layer.flatMap(({ type, direction }) => {
        const [near, far] = direction === 'out' ? [record.from, record.to] : [record.to, record.from]
        return record.supported && record.type === type && near === node ? [far] : []
      })
    met.push(taken.flatMap(node => relationships.flatMap(record => follows(node, record).map(far => ({ record, far })))))
  }
  const ends = new Set([...asked, ...met.flat().flatMap(({ record: { from, to } }) => [from, to])])
  const seen = new Set(met.flat().map(({ record }) => record.id))
  return {
    nodes: nodes.filter(({ id }) => ends.has(id)),
    relationships: relationships.filter(({ id }) => seen.has(id)),
    expanded: expansions.length,
    more,
    frontier: once(met.at(-1)?.map(({ far }) => far) ?? []),
  }
}

/**
 * Sources of one origin hang together, whichever way one goes along `repeats` and along whoever speaks in both, a hidden speaker being anyone hidden: the
 * groups of those whose words support something are counted, without those that only the editors read and those that pass on another for the same thing.
 */
export function originsIn(claims: readonly ClaimRecord[], sources: readonly Source[]): number {
  const supporting = claims.filter(({ stance }) => stance !== 'denies' && stance !== 'infers')
  const cited = supporting.flatMap(({ citations }) => citations)
  const isSaidBySomeoneElse = cited.some(({ source, relays }) => !cited.some(of => of.relays !== null && of.source === (relays ?? source)))
  const isPassing = (id: string): boolean => isSaidBySomeoneElse && cited.some(({ source, relays }) => relays !== null && source === id)
  const wordsOf = ({ citations }: ClaimRecord): string[] =>
    citations.map(({ source, relays }) => relays ?? source).filter(id => !isPassing(id))
  const spoken = supporting.filter(({ speaker, speakerHidden }) => speaker !== null || speakerHidden)
  const isOneSpeaker = (a: ClaimRecord, b: ClaimRecord): boolean => a.speaker === b.speaker && a.speakerHidden === b.speakerHidden
  const words = new Set(supporting.flatMap(wordsOf))
  const groupOf = (start: string): string => {
    const group = new Set([start])
    for (const id of group) {
      for (const source of sources) {
        if (source.id === id && source.repeats !== null) group.add(source.repeats)
        if (source.repeats === id) group.add(source.id)
      }
      for (const one of spoken.filter(claim => wordsOf(claim).includes(id)))
        for (const other of spoken.filter(claim => isOneSpeaker(one, claim))) for (const word of wordsOf(other)) group.add(word)
    }
    return once([...group]).join(' ')
  }
  return new Set([...words].map(groupOf)).size
}

/** On which days a relationship is definite, in the words of the model: always what is timeless, else its definite range, and never what is doubted. */
export function stoodOn({ type, when, hedged, disagrees }: RelationshipRecord, day: Day): boolean {
  if (hedged || disagrees.includes('when')) return false
  if (relationshipTypes.some(definition => definition.type === type && definition.time === 'timeless')) return true
  return when?.definite != null && when.definite[0] <= day && day <= when.definite[1]
}
