import type { Picture } from './picture.ts'

/** Pictures before and after the present one, whole values, nearest last in `past` and first in `future`. */
export interface History {
  readonly past: readonly Picture[]
  readonly present: Picture
  readonly future: readonly Picture[]
}

const mostSteps = 100

export const begin = (present: Picture): History => ({ past: [], present, future: [] })

/** A step that can be undone; a picture that is the same value is no step. */
export function step(history: History, present: Picture): History {
  if (present === history.present) return history
  return { past: [...history.past, history.present].slice(-mostSteps), present, future: [] }
}

/** A change not worth a step of its own, such as a selection. */
export const amend = (history: History, present: Picture): History => (present === history.present ? history : { ...history, present })

export function undo(history: History): History {
  const previous = history.past.at(-1)
  return previous ? { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] } : history
}

export function redo({ past, present, future }: History): History {
  const [next, ...later] = future
  return next ? { past: [...past, present], present: next, future: later } : { past, present, future }
}
