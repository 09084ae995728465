import type { DrawnNode, DrawnRelationship, Drawing } from '#client/canvas/contract.ts'
import type { Say } from '#client/messages/say.ts'
import type { Picture } from '#client/session/picture.ts'
import type { RelationshipInList } from '#model/api/shapes.ts'
import type { Day } from '#model/claims/day.ts'
import { certaintyOn, isGone } from './as-of.ts'
import type { Folded, Lifted, Part } from './fold.ts'
import { namesApart } from './names-apart.ts'
import { rolesOf } from './roles.ts'
import { liftedWords } from './step-words.ts'
import type { Words } from './words.ts'

type Certainty = DrawnRelationship['certainty']
interface Shown<Line> {
  readonly line: Line
  readonly certainty: Certainty
}
interface Ends {
  readonly from: string
  readonly to: string
}

export interface Drawn extends Drawing {
  /** How many relationships among what is shown were not so on the day that is looked at. */
  readonly gone: number
}

const fromCertain = ['definite', 'possible', 'inferred'] as const satisfies readonly Certainty[]

/** A part of a line is there on a day when its relationship is, and the step it is of. */
const partOn = ({ relationship, step }: Part, day: Day | null): Certainty | null =>
  step !== null && isGone(step, day) ? null : certaintyOn(relationship, day)

/** A line that tells of several relationships: those that are left on the day, as certain as the most certain of them. */
function liftedOn(line: Lifted, day: Day | null): Shown<Lifted> | null {
  const left = line.parts.flatMap(part => {
    const certainty = partOn(part, day)
    return certainty === null ? [] : [{ part, certainty }]
  })
  if (left.length === 0) return null
  const certainty = fromCertain.find(one => left.some(part => part.certainty === one)) ?? 'possible'
  return { line: { ...line, parts: left.map(({ part }) => part) }, certainty }
}

/** The last of the pure derivations before the canvas: what is left when what is hidden, and what was not on the day looked at, is taken away. */
export function draw(folded: Folded, picture: Picture, words: Words, say: Say): Drawn {
  const { asOf } = picture
  const nodes = folded.nodes.filter(node => !picture.hidden.includes(node.id) && !picture.hiddenTypes.includes(node.type))
  const ids = new Set<string>(nodes.map(node => node.id))
  const among = ({ from, to }: Ends): boolean => ids.has(from) && ids.has(to)
  const relationships = folded.relationships.filter(among)
  const lines = [...folded.lifted.values()].filter(among)
  const shown = relationships.flatMap((line): Shown<RelationshipInList>[] => {
    const certainty = certaintyOn(line, asOf)
    return certainty === null ? [] : [{ line, certainty }]
  })
  const lifted = lines.flatMap(line => liftedOn(line, asOf) ?? [])
  const drawn = new Set<string>([...shown, ...lifted].map(({ line }) => line.id))
  const tied = new Set<string>([...shown, ...lifted].flatMap(({ line: { from, to } }) => [from, to]))
  const degrees = new Map<string, number>()
  for (const end of [...relationships, ...lines].flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const most = Math.max(1, ...degrees.values())
  const near = new Map(picture.nodes.map(node => [node.id, node.near]))
  const home = new Map([...folded.steps].flatMap(([id, steps]) => steps.map(step => [step.id as string, id] as const)))
  const roles = rolesOf(folded)
  const told = [...folded.relationships, ...[...folded.lifted.values()].flatMap(({ parts }) => parts.map(({ relationship }) => relationship))]
  const captions = namesApart({ nodes: folded.nodes, relationships: told }, words)
  return {
    nodes: nodes.map((node): DrawnNode => {
      const role = roles?.get(node.id)
      const within = (folded.steps.get(node.id) ?? []).filter(({ id }) => folded.within.has(id)).length
      return {
        id: node.id,
        type: node.type,
        caption: captions(node),
        official: node.official,
        named: node.named,
        // The square root keeps one hub from making all others look alike.
        rank: Math.sqrt((degrees.get(node.id) ?? 0) / most),
        near: near.get(node.id) ?? home.get(node.id) ?? null,
        place: picture.pinned[node.id] ?? null,
        // What was not there on that day stays in its place, and steps back.
        aside: asOf !== null && (isGone(node, asOf) || (degrees.has(node.id) && !tied.has(node.id))),
        ...(within > 0 && { note: say('case.steps', { count: within }) }),
        ...(role && { role }),
      }
    }),
    relationships: [
      ...shown.map(
        ({ line, certainty }): DrawnRelationship => ({
          id: line.id,
          type: line.type,
          from: line.from,
          to: line.to,
          label: words.forward(line.type),
          certainty,
          disagrees: line.disagrees.length > 0,
          denied: line.denied,
        }),
      ),
      ...lifted.map(
        ({ line, certainty }): DrawnRelationship => ({
          id: line.id,
          type: line.parts[0]?.relationship.type ?? 'STEP_OF',
          from: line.from,
          to: line.to,
          label: liftedWords(line, words, say),
          certainty,
          disagrees: line.parts.some(({ relationship }) => relationship.disagrees.length > 0),
          denied: line.parts.some(({ relationship }) => relationship.denied),
          lifted: true,
        }),
      ),
    ],
    gone:
      relationships.length - shown.length + lines.flatMap(({ parts }) => parts).filter(part => partOn(part, asOf) === null).length,
    undrawn: [...relationships, ...lines].filter(({ id }) => !drawn.has(id)),
  }
}
