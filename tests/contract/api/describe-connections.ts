import { expect, test } from 'vitest'
import type { Server } from './asking.ts'
import { problemIn } from './problem-in.ts'
import { ids } from './small-world.ts'

/** What paths and common connections promise beyond their declarations. */
export function describeConnections(on: () => Server): void {
  test('what connects some nodes is the nearest to most of them, on the day it may have been or was for certain', async () => {
    const nodesOf = async (asked: string) =>
      ((await on().json(`/api/common?${asked}`)) as { connections: { node: string; connects: number; distance: number }[] }).connections
    const [first] = await nodesOf(`ids=${ids.clerk},${ids.victim},${ids.board}`)
    expect(first).toMatchObject({ node: ids.arrest, connects: 3, distance: 3 })
    const court = (verdict: string, day: string) =>
      nodesOf(`ids=${ids.clerk},${ids.proceeding}&max=1&types=WORKS_AT,HEARD_AT&asOf=${day}&verdict=${verdict}`)
    // The hearing is undated: it may have been on any day, and was on none for certain.
    expect((await court('possible', '2016-06-01')).map(({ node }) => node)).toEqual([ids.court])
    expect(await court('definite', '2016-06-01')).toEqual([])
    expect(await court('possible', '2020-01-01')).toEqual([])
  })

  test('a verdict is one on a day, and several nodes are two to ten', async () => {
    for (const path of [`/api/paths?from=${ids.victim}&to=${ids.bolat}`, `/api/common?ids=${ids.victim},${ids.bolat}`])
      expect(problemIn(await on().ask(`${path}&verdict=definite`)).rest).toMatchObject({
        status: 400,
        findings: [{ at: 'query.verdict', expected: 'nothing without “asOf”: a verdict is one on a day' }],
      })
    for (const some of [ids.victim, Array.from({ length: 11 }, () => ids.victim).join(','), `${ids.victim},`])
      expect(problemIn(await on().ask(`/api/common?ids=${some}`)).kind).toBe('bad-request')
  })
}
