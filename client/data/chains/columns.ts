import type { ShownChain } from '#model/api/chains.ts'
import type { NodeInList } from '#model/api/shapes.ts'

/** The columns of a picture of chains, from the victim on. */
export const columns = ['victim', 'act', 'case', 'actor', 'service', 'superior', 'post', 'holder', 'appointing', 'appointer'] as const
export type Column = (typeof columns)[number]

// Room between them for as many steps of subordination as may be asked for.
const first = { victim: 0, act: 10, case: 20, actor: 30, service: 40, body: 50, superior: 60, post: 80, holder: 100, appointing: 105, appointer: 110 }

/** In which column a layer lies. */
export const columnOf = (layer: number): Column => columns.findLast(column => layer >= first[column]) ?? 'victim'

type Typed = ReadonlyMap<string, Pick<NodeInList, 'type'>>

/** The layer of every node of one chain, told from the relationship by which the chain comes to it. */
function layersIn({ victim, act, hops }: ShownChain, nodes: Typed): [string, number][] {
  const typeOf = (id: string) => nodes.get(id)?.type
  const found: [string, number][] = [[act.id, first.act]]
  if (victim !== null) found.push([victim, first.victim])
  let level = 0
  let holds = false
  for (const { relationship, to } of hops) {
    if (to === act.id) continue
    const layer = (): number => {
      switch (relationship.type) {
        case 'STEP_OF':
        case 'PART_OF_CASE':
          return first.case
        case 'WORKS_AT':
          return first.body
        case 'HOLDS':
          if (to === relationship.to) return first.service
          return holds ? first.appointer : first.holder
        case 'POST_IN':
          return to === relationship.to ? first.body : first.post + level
        case 'SUBORDINATE_TO':
          level += 1
          return (typeOf(to) === 'Post' ? first.post : first.superior) + level
        case 'APPOINTED_BY':
          holds = true
          return typeOf(to) === 'Post' ? first.appointing : first.appointer
        default:
          return first.actor
      }
    }
    found.push([to, layer()])
  }
  return found
}

/**
 * One layer for every node of all these chains. Who had a part in the act stays beside it; a body or post that stands in several places goes where
 * it is farthest from the victim, so that lines run forward.
 */
export function layersOf(chains: readonly ShownChain[], nodes: Typed): ReadonlyMap<string, number> {
  const layers = new Map<string, number>()
  for (const [id, layer] of chains.flatMap(chain => layersIn(chain, nodes))) {
    const before = layers.get(id)
    if (before === undefined) layers.set(id, layer)
    else {
      const near = before <= first.act || layer <= first.act || (nodes.get(id)?.type === 'Person' && Math.min(before, layer) === first.actor)
      layers.set(id, near ? Math.min(before, layer) : Math.max(before, layer))
    }
  }
  return layers
}

/** The layer of someone nobody names who must have held a post. */
export const layerOfHolder = first.holder
