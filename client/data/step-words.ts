import { sayWhen } from '#model/claims/say-when.ts'
import type { NodeInList } from '#model/api/shapes.ts'
import { en, type MessageId } from '#client/messages/en.ts'
import type { Say } from '#client/messages/say.ts'
import { captionIn } from './caption.ts'
import { isBetween, type Lifted, type Part } from './fold.ts'
import type { Words } from './words.ts'

const isMessage = (id: string): id is MessageId => Object.hasOwn(en, id)

/** What sort of step it is, in a word or two; the name of the step where that is not said. */
export function stepKind({ kind, ...node }: NodeInList, words: Pick<Words, 'language'>, say: Say): string {
  const id = `step.${kind ?? ''}`
  return kind !== undefined && kind !== 'other' && isMessage(id) ? say(id) : captionIn(node, words.language)
}

/** "verdict, 17 May 2021". */
export function stepWords(step: NodeInList, words: Pick<Words, 'language'>, say: Say): string {
  const kind = stepKind(step, words, say)
  // The wire leaves out which ends a source gave; the words do not depend on it.
  return step.when === null ? kind : `${kind}, ${sayWhen({ ...step.when, starts: false, ends: false }, words.language, 'event')}`
}

/** The steps that a line tells of, each once. */
export const stepsOf = (parts: readonly Part[]): NodeInList[] => [
  ...new Map(parts.flatMap(({ step }) => (step === null ? [] : [[step.id, step] as const]))).values(),
]

const mostTold = 4
const toldInLine = 2
// A court heard the case: the steps it took there say so better.
const saidBySteps = new Set(['HEARD_AT'])

/** What is written on a line of a case: what ties the two themselves, then the steps with their dates, two in a line. */
export function liftedWords({ proceeding, other, parts }: Lifted, words: Words, say: Say): string {
  const own = parts.flatMap(({ step, relationship }) =>
    step === null && !saidBySteps.has(relationship.type) && isBetween(relationship, proceeding, other) ? [words.forward(relationship.type)] : [],
  )
  const told = [...new Set([...own, ...stepsOf(parts).map(step => stepWords(step, words, say))])]
  const shown = told.length > mostTold ? [...told.slice(0, mostTold - 1), say('lifted.more', { count: told.length - mostTold + 1 })] : told
  const lines = Array.from({ length: Math.ceil(shown.length / toldInLine) }, (_, line) =>
    shown.slice(line * toldInLine, (line + 1) * toldInLine).join(' · '),
  )
  return lines.join(' ·\n')
}
