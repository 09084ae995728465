import { expect } from 'vitest'
import { caseStatistics, casesBehind } from '#model/api/statistics.ts'
import type { Server } from './asking.ts'
import { problemIn } from './problem-in.ts'
import { ids } from './small-world.ts'

/** What statistics say of the small world at full clearance, and to a public reader (`open`). */
export async function promiseOfStatistics(server: Server, open: Server): Promise<void> {
  const asked = `/api/statistics/cases?by=outcome&court=${ids.court}`
  const figures = async (of: Server) => {
    const { rows, sample, withheld } = caseStatistics.output.parse(await of.json(asked))
    return {
      rows: rows.map(({ group, accused: { least, most }, uncertain }) => [group, least, most, uncertain.most]),
      sample: sample.accused,
      withheld,
    }
  }
  expect(await figures(server)).toEqual({
    rows: [
      ['none', 2, 2, 1],
      ['verdict-against', 1, 1, 0],
    ],
    sample: { least: 3, most: 3 },
    withheld: false,
  })
  expect(await figures(open)).toEqual({
    rows: [
      ['none', 1, 2, 2],
      ['verdict-against', 1, 2, 0],
    ],
    sample: { least: 2, most: 4 },
    withheld: true,
  })
  const behind = '/api/statistics/cases/behind?by=sentence&group=restriction.1-3'
  expect(casesBehind.output.parse(await server.json(behind)).cases).toEqual([
    { id: ids.proceeding, accused: [{ id: ids.victim, outcome: 'verdict-against', uncertain: false }], courts: [ids.court] },
  ])
  expect(problemIn(await open.ask(behind)).kind).toBe('withheld')
}
