import { isDay, type Day } from '#model/claims/day.ts'
import { outcomes, type Outcome } from '#model/statistics/outcomes.ts'
import { groupings, type Grouping } from '#model/statistics/table.ts'

/** What someone compares: the rows, what is left out, the outcome that is drawn, and the figure whose cases are shown. */
export interface Comparison {
  readonly by: Grouping
  readonly court: string | null
  readonly provision: string | null
  readonly outcome: Outcome | null
  readonly from: Day | null
  readonly to: Day | null
  /** The outcome whose shares are drawn; null until one is chosen. */
  readonly drawn: Outcome | null
  /** The row whose cases are shown, and of which outcome. */
  readonly row: string | null
  readonly figure: Outcome | null
}

export const firstComparison: Comparison = {
  by: 'court',
  court: null,
  provision: null,
  outcome: null,
  from: null,
  to: null,
  drawn: null,
  row: null,
  figure: null,
}

const nodeId = /^n[0-9a-f]{24}$/
const rowName = /^[a-z0-9.-]{1,60}$/
const orNull = (text: string | null, fits: (text: string) => boolean): string | null => (text !== null && fits(text) ? text : null)
const outcomeIn = (text: string | null): Outcome | null => outcomes.find(outcome => outcome === text) ?? null

export function readComparison(by: string, query: URLSearchParams): Comparison {
  const row = orNull(query.get('row'), text => rowName.test(text))
  return {
    by: groupings.find(grouping => grouping === by) ?? firstComparison.by,
    court: orNull(query.get('court'), text => nodeId.test(text)),
    provision: orNull(query.get('provision'), text => nodeId.test(text)),
    outcome: outcomeIn(query.get('outcome')),
    from: orNull(query.get('from'), isDay),
    to: orNull(query.get('to'), isDay),
    drawn: outcomeIn(query.get('drawn')),
    row,
    figure: row === null ? null : outcomeIn(query.get('figure')),
  }
}

export function writeComparison({ by, ...rest }: Comparison): string {
  const said = Object.entries(rest).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  return said.length === 0 ? by : `${by}?${said.join('&')}`
}
