import type { chains, record, ShownChain } from '#model/api/chains.ts'
import type { OutputOf } from '#model/api/endpoint.ts'
import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { digest } from '#model/claims/identifiers.ts'
import type { Language } from '#model/languages.ts'
import { captionIn } from '../caption.ts'

export type ChainsAnswer = OutputOf<typeof chains>
export type RecordAnswer = OutputOf<typeof record>

/** What tells one chain from all others, short enough for an address: 48 bits of a hash of its rule, act, victim and hops. */
export const keyOf = ({ rule, act, victim, hops }: Pick<ShownChain, 'rule' | 'act' | 'victim' | 'hops'>): string =>
  digest([rule, act.id, victim ?? '', ...hops.map(({ relationship }) => relationship.id)]).slice(0, 12)

/** A chain under its key. */
export interface Keyed {
  readonly key: string
  readonly chain: ShownChain
}
export const keyed = (chains: readonly ShownChain[]): Keyed[] => chains.map(chain => ({ key: keyOf(chain), chain }))

/** The nodes of a chain in order, from the victim (or the act, where no victim is recorded) to where it ends. */
export const nodesOf = ({ victim, act, hops }: Pick<ShownChain, 'victim' | 'act' | 'hops'>): string[] => [
  ...new Set([...(victim === null ? [act.id] : [victim, act.id]), ...hops.map(({ to }) => to)]),
]

export const unknownHolder = ({ gaps }: Pick<ShownChain, 'gaps'>) => gaps.find(({ kind }) => kind === 'unknown-holder')

/** What an answer speaks of, by id. */
export interface Named {
  readonly nodes: ReadonlyMap<string, NodeInList>
  readonly relationships: ReadonlyMap<string, RelationshipInList>
  readonly captionOf: (id: string) => string
}

export function named({ nodes, relationships }: Pick<ChainsAnswer, 'nodes' | 'relationships'>, language: Language, unnamed: string): Named {
  const byId = new Map<string, NodeInList>(nodes.map(node => [node.id, node]))
  return {
    nodes: byId,
    relationships: new Map(relationships.map(relationship => [relationship.id, relationship])),
    captionOf: id => {
      const node = byId.get(id)
      return node ? captionIn(node, language) : unnamed
    },
  }
}
