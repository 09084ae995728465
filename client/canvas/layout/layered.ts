import ElkConstructor, { type ELK, type ElkNode } from 'elkjs/lib/elk-api.js'
import workerAddress from 'elkjs/lib/elk-worker.min.js?url'
import type { DrawnNode, DrawnRelationship, Place } from '../contract.ts'
import { columnWidth, figureOf, roomOf } from '../forms.ts'

const betweenColumns = 40
const halfOfShape = 24
/** Lines turn in the middle between two columns, counted from the rim of the shape they begin at. */
export const turn = (columnWidth + betweenColumns) / 2 - halfOfShape
const betweenRows = 22
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  // Otherwise every chain that shares nothing with the others would get columns of its own.
  'elk.separateConnectedComponents': 'false',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(betweenColumns),
  'elk.spacing.nodeNode': String(betweenRows),
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.randomSeed': '1',
}

type Layered = Pick<DrawnNode, 'id' | 'type' | 'caption' | 'rank' | 'layer' | 'note'>
type Run = Pick<DrawnRelationship, 'id' | 'from' | 'to'>

const layerOf = ({ layer = 0 }: Layered): number => layer

/** Relationships that stay within one column. */
export function withinColumns(nodes: readonly Layered[], relationships: readonly Run[]): ReadonlySet<string> {
  const layers = new Map(nodes.map(node => [node.id, layerOf(node)]))
  return new Set(relationships.filter(({ from, to }) => layers.get(from) === layers.get(to)).map(({ id }) => id))
}

/** Relationships that run level and turn between two columns; where several join the same two nodes they are drawn as curves beside each other. */
export function levelRuns(nodes: readonly Layered[], relationships: readonly Run[]): ReadonlySet<string> {
  const within = withinColumns(nodes, relationships)
  const ends = ({ from, to }: Run): string => [from, to].sort().join(' ')
  const alone = (run: Run): boolean => relationships.every(other => other === run || ends(other) !== ends(run))
  return new Set(relationships.filter(run => !within.has(run.id) && alone(run)).map(({ id }) => id))
}

/**
 * Where along its line each hop says its date: where lines fan out or in, beside the node that has fewest of them, so that the words of several
 * do not meet.
 */
export function wordsOf(nodes: readonly Layered[], relationships: readonly Run[]): ReadonlyMap<string, 'source' | 'target' | 'middle'> {
  const layers = new Map(nodes.map(node => [node.id, layerOf(node)]))
  const runs = relationships.map(({ id, from, to }) => {
    const forward = (layers.get(from) ?? 0) <= (layers.get(to) ?? 0)
    return { id, forward, left: forward ? from : to, right: forward ? to : from }
  })
  const count = (end: 'left' | 'right', node: string): number => runs.filter(run => run[end] === node).length
  return new Map(
    runs.map(({ id, forward, left, right }) => {
      const [out, into] = [count('left', left), count('right', right)]
      if (out === into) return [id, 'middle']
      return [id, out > into === forward ? 'target' : 'source']
    }),
  )
}

/** One column a layer, by ELK's layered algorithm with a partition a layer. All boxes are alike, so that lines between shapes run level. */
function graphOf(nodes: readonly Layered[], relationships: readonly Run[]): ElkNode & { children: ElkNode[] } {
  const layers = new Map(nodes.map(node => [node.id, layerOf(node)]))
  const within = withinColumns(nodes, relationships)
  const height = Math.max(0, ...nodes.map(node => roomOf(figureOf(node)).height))
  return {
    id: 'chains',
    layoutOptions: options,
    children: nodes.map(node => ({
      id: node.id,
      width: columnWidth,
      height,
      layoutOptions: { 'elk.partitioning.partition': String(layerOf(node)) },
    })),
    edges: relationships
      // Inside one layer a relationship would split it.
      .filter(({ id }) => !within.has(id))
      .map(({ id, from, to }) => {
        const [source, target] = (layers.get(from) ?? 0) < (layers.get(to) ?? 0) ? [from, to] : [to, from]
        return { id, sources: [source], targets: [target] }
      }),
  }
}

let elk: ELK | undefined

/** Where each shape of a layered drawing stands. The same drawing gives the same places. */
export async function arrangeLayered(nodes: readonly Layered[], relationships: readonly Run[]): Promise<Map<string, Place>> {
  if (typeof Worker === 'undefined') return inColumns(nodes)
  elk ??= new ElkConstructor({ workerUrl: workerAddress })
  const { children = [] } = await elk.layout(graphOf(nodes, relationships))
  const tallest = Math.max(0, ...nodes.map(node => figureOf(node).height))
  return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x: x + columnWidth / 2, y: y + tallest / 2 }]))
}

/** Plain columns in the order given, for where there is no worker to ask. */
function inColumns(nodes: readonly Layered[]): Map<string, Place> {
  const layers = [...new Set(nodes.map(layerOf))].sort((a, b) => a - b)
  const filled = new Map<number, number>()
  return new Map(
    nodes.map(node => {
      const row = filled.get(layerOf(node)) ?? 0
      filled.set(layerOf(node), row + 1)
      return [
        node.id,
        { x: layers.indexOf(layerOf(node)) * (columnWidth + betweenColumns), y: row * (roomOf(figureOf(node)).height + betweenRows) },
      ]
    }),
  )
}
