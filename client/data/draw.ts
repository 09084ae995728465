import type { DrawnNode, DrawnRelationship, Drawing } from '#client/canvas/contract.ts'
import type { Picture } from '#client/session/picture.ts'
import { certaintyOn, isGone } from './as-of.ts'
import { captionIn } from './caption.ts'
import type { Subgraph } from './subgraph.ts'
import type { Words } from './words.ts'

export interface Drawn extends Drawing {
  /** How many relationships among what is shown were not so on the day that is looked at. */
  readonly gone: number
}

/** What is left of the picture's records when what is hidden is taken away: the last of the pure derivations before the canvas. */
export function draw({ nodes, relationships }: Pick<Subgraph, 'nodes' | 'relationships'>, picture: Picture, words: Words): Drawn {
  const shown = nodes.filter(node => !picture.hidden.includes(node.id) && !picture.hiddenTypes.includes(node.type))
  const ids = new Set<string>(shown.map(node => node.id))
  const among = relationships.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const onThatDay = among.flatMap(relationship => {
    const certainty = certaintyOn(relationship, picture.asOf)
    return certainty === null ? [] : [{ relationship, certainty }]
  })
  const tied = new Set<string>(onThatDay.flatMap(({ relationship: { from, to } }) => [from, to]))
  const degrees = new Map<string, number>()
  for (const end of among.flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const most = Math.max(1, ...degrees.values())
  const near = new Map(picture.nodes.map(node => [node.id, node.near]))
  return {
    nodes: shown.map(
      (node): DrawnNode => ({
        id: node.id,
        type: node.type,
        caption: captionIn(node, words.language),
        official: node.official,
        named: node.named,
        // The square root keeps one hub from making all others look alike.
        rank: Math.sqrt((degrees.get(node.id) ?? 0) / most),
        near: near.get(node.id) ?? null,
        place: picture.pinned[node.id] ?? null,
        // What was not there on that day stays in its place, and steps back.
        aside: picture.asOf !== null && (isGone(node, picture.asOf) || (degrees.has(node.id) && !tied.has(node.id))),
      }),
    ),
    relationships: onThatDay.map(
      ({ relationship, certainty }): DrawnRelationship => ({
        id: relationship.id,
        type: relationship.type,
        from: relationship.from,
        to: relationship.to,
        label: words.forward(relationship.type),
        certainty,
        disagrees: relationship.disagrees.length > 0,
        denied: relationship.denied,
      }),
    ),
    gone: among.length - onThatDay.length,
    undrawn: among.filter(relationship => certaintyOn(relationship, picture.asOf) === null),
  }
}
