import type { Day } from '../claims/day.ts'
import type { NodeId } from '../claims/identifiers.ts'
import type { Outcome } from './outcomes.ts'
import { groupOfPart } from './sentence.ts'
import type { Accused, CaseInSample, Tie } from './sample.ts'

export const groupings = ['court', 'judge', 'provision', 'body', 'outcome', 'sentence'] as const
export type Grouping = (typeof groupings)[number]

/** What rows are ordered and read by: whole cases where a court, judge or body had them, accused persons in cases elsewhere. */
export const unitOf = (by: Grouping): 'cases' | 'accused' => (by === 'court' || by === 'judge' || by === 'body' ? 'cases' : 'accused')

export interface Filter {
  readonly court?: NodeId | undefined
  readonly provision?: NodeId | undefined
  readonly outcome?: Outcome | undefined
  /** Cases of which a dated step can have been on or after, on or before this day. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** One accused in one case as a row counts them. */
export interface Counted {
  readonly case: NodeId
  readonly accused: Accused
  /** Also because of what ties them to the row. */
  readonly uncertain: boolean
}
/** What one row counts: never a sum of others, for one accused may be in several rows. */
export interface Group {
  /** A node's id, for bodies with its role after a full stop; an outcome; a group of sentences. */
  readonly group: string
  readonly cases: ReadonlySet<NodeId>
  readonly accused: readonly Counted[]
}

/** What is left of the sample when it is asked about less. Cases without a recorded accused stay unless the question is about accused. */
export function filtered(sample: readonly CaseInSample[], { court, provision, outcome, from, to }: Filter): CaseInSample[] {
  const dated = (one: CaseInSample) =>
    (from === undefined && to === undefined) ||
    one.dates.some(([first, last]) => (from === undefined || last >= from) && (to === undefined || first <= to))
  return sample
    .filter(one => dated(one) && (court === undefined || one.courts.some(({ node }) => node === court)))
    .map(one => ({
      ...one,
      accused: one.accused.filter(
        accused =>
          (outcome === undefined || accused.outcome === outcome) &&
          (provision === undefined || accused.provisions.some(({ node }) => node === provision)),
      ),
    }))
    .filter(({ accused }) => accused.length > 0 || (outcome === undefined && provision === undefined))
}

interface InGroup {
  readonly group: string
  readonly uncertain: boolean
}

const ofNodes = (ties: readonly Tie[]): InGroup[] => ties.map(({ node, uncertain }) => ({ group: node, uncertain }))

/** The rows that a whole case is in. */
function groupsOfCase(one: CaseInSample, by: Grouping): InGroup[] {
  if (by === 'court') return ofNodes(one.courts)
  if (by === 'judge') return ofNodes(one.judges)
  return by === 'body' ? one.bodies.map(({ node, role, uncertain }) => ({ group: `${node}.${role}`, uncertain })) : []
}

function groupsOfAccused(one: CaseInSample, accused: Accused, by: Grouping): InGroup[] {
  if (by === 'provision') return ofNodes(accused.provisions)
  if (by === 'outcome') return [{ group: accused.outcome, uncertain: false }]
  if (by !== 'sentence') return groupsOfCase(one, by)
  const { sentence } = accused
  if (sentence === null) return [{ group: 'none', uncertain: false }]
  const groups = [...sentence.parts.map(groupOfPart), ...(sentence.understood ? [] : ['not-understood'])]
  return groups.map(group => ({ group, uncertain: false }))
}

/** What is in no row of its own: no court, judge, provision or body recorded, or no accused where these are counted. */
export const withoutGroup = 'without'

/** All rows in no order, and the one of what is in none of them. */
export function groupsOf(sample: readonly CaseInSample[], by: Grouping): { readonly rows: Group[]; readonly without: Group } {
  const rows = new Map<string, { cases: Set<NodeId>; accused: Counted[] }>([[withoutGroup, { cases: new Set(), accused: [] }]])
  const rowOf = (group: string) => {
    const row = rows.get(group) ?? { cases: new Set(), accused: [] }
    rows.set(group, row)
    return row
  }
  const outside: InGroup[] = [{ group: withoutGroup, uncertain: false }]
  const orOutside = (groups: InGroup[]): InGroup[] => (groups.length === 0 ? outside : groups)
  for (const one of sample) {
    if (one.accused.length === 0) for (const { group } of orOutside(groupsOfCase(one, by))) rowOf(group).cases.add(one.id)
    for (const accused of one.accused)
      for (const { group, uncertain } of orOutside(groupsOfAccused(one, accused, by))) {
        const row = rowOf(group)
        row.cases.add(one.id)
        row.accused.push({ case: one.id, accused, uncertain: uncertain || accused.uncertain })
      }
  }
  const all = [...rows].map(([group, row]) => ({ group, ...row }))
  return {
    rows: all.filter(({ group }) => group !== withoutGroup),
    without: all.find(({ group }) => group === withoutGroup) ?? { group: withoutGroup, cases: new Set(), accused: [] },
  }
}

/** The whole of a sample as one row, in which everyone is counted once. */
export const wholeOf = (sample: readonly CaseInSample[]): Group => ({
  group: 'all',
  cases: new Set(sample.map(({ id }) => id)),
  accused: sample.flatMap(one => one.accused.map(accused => ({ case: one.id, accused, uncertain: accused.uncertain }))),
})
