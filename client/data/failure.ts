import type { Problem } from '#model/api/problems.ts'

/**
 * A question that was not answered: the server said why (`problem`), could not be reached (`unreachable`), or answered something this
 * program does not understand (`unexpected`), which happens when the two are of different versions.
 */
export class Failure extends Error {
  readonly kind: 'problem' | 'unreachable' | 'unexpected'
  readonly problem: Problem | null

  constructor(kind: Failure['kind'], problem: Problem | null = null, cause?: unknown) {
    super(problem?.title ?? kind, { cause })
    this.name = 'Failure'
    this.kind = kind
    this.problem = problem
  }
}

export const isNotFound = (error: unknown): boolean => error instanceof Failure && error.problem?.status === 404
export const needsToken = (error: unknown): boolean => error instanceof Failure && error.problem?.status === 401
