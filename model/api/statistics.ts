import { z } from 'zod'
import { day } from '../claims/day.ts'
import { outcomes } from '../statistics/outcomes.ts'
import { groupings } from '../statistics/table.ts'
import { get } from './endpoint.ts'
import { anyId, next, nodeInList, paged } from './shapes.ts'

const outcome = z.enum(outcomes)
/** How many: one number where the two are equal; between them, both included, where a number of fewer than 3 accused is withheld from this reader. */
const range = z.strictObject({ least: z.int(), most: z.int() })
const share = z.strictObject({ least: z.number().min(0).max(1), most: z.number().min(0).max(1) }).nullable()

/** `accused`: persons and organisations accused in cases, once per case. `uncertain`: those of them of whom the sources hedge or disagree. `share`: of `accused`. */
const figures = z.strictObject({
  cases: range,
  accused: range,
  uncertain: range,
  outcomes: z.array(z.strictObject({ outcome, accused: range, share })),
})
export type ShownFigures = z.infer<typeof figures>

/** `group` is a node's id (for a body followed by its role), an outcome, or a kind and length of sentence; it asks for the cases behind. `share`: of the accused in `sample`. */
const row = z.strictObject({ group: z.string(), node: nodeInList.nullable(), ...figures.shape, share })
export type StatisticsRow = z.infer<typeof row>

const question = {
  by: z.enum(groupings),
  court: anyId.optional(),
  provision: anyId.optional(),
  outcome: outcome.optional(),
  from: day.optional(),
  to: day.optional(),
}
/** How far the counting went: nodes expanded of those that may be; with `more`, cases that come later by name are not counted. */
const bounds = z.strictObject({ expanded: z.int(), mayExpand: z.int(), more: z.boolean() })

export const caseStatistics = get('/api/statistics/cases', {
  summary:
    'Counts of cases and accused by court, judge, provision, body, latest recorded outcome or length of sentence, beside the base rates of all cases in the data. They describe what these sources tell of, not all cases there are. An accused may be in several rows, so rows do not add up.',
  query: z.strictObject({ ...question, ...paged(50, 200) }),
  output: z.strictObject({
    by: question.by,
    /** What rows are ordered by. */
    unit: z.enum(['cases', 'accused']),
    rows: z.array(row),
    /** What is in no row: nothing of the kind is recorded. */
    without: z.strictObject({ group: z.string(), ...figures.shape }),
    /** All that was asked about, and all there is: the base to compare with. Each accused once per case. */
    sample: figures,
    base: figures,
    /** How many sources tell of the cases. */
    sources: z.int(),
    /** Whether small numbers are withheld from this reader. */
    withheld: z.boolean(),
    bounds,
    next,
  }),
  problems: ['not-found'],
})

export const casesBehind = get('/api/statistics/cases/behind', {
  summary:
    'The cases behind one row, or with `outcome` behind one figure of it, and whom of the accused it counts; `uncertain` is null where it would give away a number that is withheld.',
  query: z.strictObject({ ...question, group: z.string().min(1).max(100), ...paged(50, 200) }),
  output: z.strictObject({
    cases: z.array(
      z.strictObject({
        id: nodeInList.shape.id,
        accused: z.array(z.strictObject({ id: nodeInList.shape.id, outcome, uncertain: z.boolean().nullable() })),
        courts: z.array(nodeInList.shape.id),
      }),
    ),
    nodes: z.array(nodeInList),
    total: z.int(),
    next,
  }),
  problems: ['not-found', 'withheld'],
})
