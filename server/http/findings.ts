import type { z } from 'zod'
import type { ValueFinding } from './failures.ts'

const mostFindings = 100
type Issue = z.core.$ZodIssue

/** Every value that is wrong, with where it is and what was expected; the first hundred. */
export function findingsOf(parts: readonly (readonly [place: string, error: z.ZodError | undefined])[]): ValueFinding[] {
  return parts.flatMap(([place, error]) => (error?.issues ?? []).flatMap(issue => findingsOfIssue(place, issue))).slice(0, mostFindings)
}

function findingsOfIssue(place: string, issue: Issue): ValueFinding[] {
  const at = [place, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({ at: [...at, key.slice(0, 80)].join('.'), expected: 'nothing: no such value is known here' }))
  return [{ at: at.join('.'), expected: expectedBy(issue) }]
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' }

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected
    case 'too_big':
      return `at most ${String(issue.maximum)}${units[issue.origin] ?? ''}`
    case 'too_small':
      return `at least ${String(issue.minimum)}${units[issue.origin] ?? ''}`
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`
    default:
      return issue.message.replace(/^expected /, '')
  }
}
