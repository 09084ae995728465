import type { DrawnNode, DrawnRelationship, Drawing } from '#client/canvas/contract.ts'
import type { Say } from '#client/messages/say.ts'
import type { Picture } from '#client/session/picture.ts'
import type { RelationshipInList } from '#model/api/shapes.ts'
import type { Folded, Lifted } from './fold.ts'
import { namesApart } from './names-apart.ts'
import { rolesOf } from './roles.ts'
import { liftedWords } from './step-words.ts'
import type { Words } from './words.ts'

type Certainty = DrawnRelationship['certainty']
type Shown = Pick<Folded, 'nodes' | 'relationships'> & { readonly lifted: readonly Lifted[] }

/** A line is solid only where at least one source says it without hedging. */
export const certaintyOf = ({ supported, hedged, inferred }: Pick<RelationshipInList, 'supported' | 'hedged' | 'inferred'>): Certainty =>
  inferred ? 'inferred' : supported && !hedged ? 'definite' : 'possible'

const fromCertain = ['definite', 'possible', 'inferred'] as const satisfies readonly Certainty[]

/** A line that tells of several relationships is as certain as the most certain of them. */
const certaintyOfParts = ({ parts }: Pick<Lifted, 'parts'>): Certainty => {
  const found = parts.map(({ relationship }) => certaintyOf(relationship))
  return fromCertain.find(certainty => found.includes(certainty)) ?? 'possible'
}

/** What is left of the picture's records when what is hidden is taken away. */
function shownOf({ nodes, relationships, lifted }: Folded, picture: Picture): Shown {
  const shown = nodes.filter(node => !picture.hidden.includes(node.id) && !picture.hiddenTypes.includes(node.type))
  const ids = new Set<string>(shown.map(node => node.id))
  const among = ({ from, to }: { readonly from: string; readonly to: string }): boolean => ids.has(from) && ids.has(to)
  return { nodes: shown, relationships: relationships.filter(among), lifted: [...lifted.values()].filter(among) }
}

/** The last of the pure derivations before the canvas. */
export function draw(folded: Folded, picture: Picture, words: Words, say: Say): Drawing {
  const { nodes, relationships, lifted } = shownOf(folded, picture)
  const degrees = new Map<string, number>()
  for (const end of [...relationships, ...lifted].flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
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
        ...(within > 0 && { note: say('case.steps', { count: within }) }),
        ...(role && { role }),
      }
    }),
    relationships: [
      ...relationships.map(
        (relationship): DrawnRelationship => ({
          id: relationship.id,
          type: relationship.type,
          from: relationship.from,
          to: relationship.to,
          label: words.forward(relationship.type),
          certainty: certaintyOf(relationship),
          disagrees: relationship.disagrees.length > 0,
          denied: relationship.denied,
        }),
      ),
      ...lifted.map(
        (line): DrawnRelationship => ({
          id: line.id,
          type: line.parts[0]?.relationship.type ?? 'STEP_OF',
          from: line.from,
          to: line.to,
          label: liftedWords(line, words, say),
          certainty: certaintyOfParts(line),
          disagrees: line.parts.some(({ relationship }) => relationship.disagrees.length > 0),
          denied: line.parts.some(({ relationship }) => relationship.denied),
          lifted: true,
        }),
      ),
    ],
  }
}
