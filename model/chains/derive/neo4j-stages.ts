import type { DerivedFile } from '../../ontology/derive/neo4j-schema.ts'
import { stages, waysText, type Layer, type Stage } from '../stages.ts'

/** Where in `cypher/` the statement stands that walks a stage. */
export const stageFile = (name: string): string => `read/stages/${name}.cypher`

/** The statements that walk the stages, one a stage, so that Neo4j follows the relationships of its types alone. */
export function neo4jStageFiles(): DerivedFile[] {
  return Object.values<Stage>(stages).map(stage => ({ path: `cypher/${stageFile(stage.name)}`, text: walkOf(stage) }))
}

function walkOf({ name, layers }: Stage): string {
  const numbers = layers.map((_, at) => at + 1)
  const each = (prefix: string, first?: string): string[] => [
    ...(first === undefined ? [] : [first]),
    ...numbers.map(at => `${prefix}${at}`),
  ]
  return `// Walks the stage “${name}” from these nodes, layer by layer, and gives what it met and where it stands.
UNWIND $ids AS id
MATCH (n:Answerable {uid: 'node/' + id})
WHERE n.lo <= $clearance <= n.hi
WITH DISTINCT n ORDER BY n.id
WITH collect(n) AS far0
${layers.map((_, at) => layerText(layers, at)).join('\n')}
${gathered('nodes', 'n', each('far', 'far0'))}
${gathered('relationships', 'r', each('met'))}
RETURN nodes, relationships, ${numbers.map(at => `size(taken${at})`).join(' + ')} AS expanded,
  ${numbers.map(at => `size(taken${at}) < size(wanted${at})`).join(' OR ')} AS more,
  [n IN far${layers.length} | n.id] AS frontier
`
}

/** Takes from the nodes at the far ends of the layer before as many as may be expanded, and follows the layer's ways from each. */
function layerText(layers: readonly Layer[], index: number): string {
  const layer = layers[index] ?? []
  const at = index + 1
  const taken = layers.slice(0, index).map((_, before) => `taken${before + 1}`)
  const again = taken.filter((_, before) => waysText(layers[before] ?? []) === waysText(layer))
  const wanted = again.length > 0 ? `[n IN far${index} WHERE ${again.map(list => `NOT n IN ${list}`).join(' AND ')}]` : `far${index}`
  const left = ['$most', ...taken.map(list => `size(${list})`)].join(' - ')
  return `WITH *, ${wanted} AS wanted${at}
WITH *, wanted${at}[0..${left}] AS taken${at}
CALL (taken${at}) {
  UNWIND taken${at} AS n
  CALL (n) {
${(['out', 'in'] as const).flatMap(direction => wayText(layer, direction)).join('\n    UNION ALL\n')}
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met${at}, collect(DISTINCT far) AS far${at}
}`
}

function wayText(layer: Layer, direction: 'out' | 'in'): string[] {
  const types = layer.filter(way => way.direction === direction).map(({ type }) => type)
  if (types.length === 0) return []
  const [before, after] = direction === 'out' ? ['-', '->'] : ['<-', '-']
  return [
    `    MATCH (n)${before}[r:${types.join('|')}]${after}(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far`,
  ]
}

const gathered = (name: string, one: string, lists: readonly string[]): string => `CALL (${lists.join(', ')}) {
  UNWIND ${lists.join(' + ')} AS ${one}
  WITH DISTINCT ${one} ORDER BY ${one}.id
  RETURN collect(${one}.layers[${one}.layerAt[$clearance]]) AS ${name}
}`
