import { expect } from 'vitest'
import type { NodeId } from '#model/claims/identifiers.ts'
import { shortestPaths } from '#server/explore/paths.ts'
import type { Store } from '#server/store/store.ts'
import { aboutHops, idsIn } from '../questions.ts'
import { agree, bytes, forWorlds, some, tellAll } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

export const paths: Theme = {
  theme: 'hops and paths',
  sentence: 'hops only along supported relationships that may hold on the day, so that the shortest paths are the same everywhere',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      const ids = idsIn(pair.oracle, world, clearance)
      const questions = some(aboutHops([ids, clearance, numbers], pair.oracle), numbers, effort.questions)
      for (const question of questions) await agree(pair, question)

      const pathsIn = (of: Store, from: NodeId, to: NodeId) =>
        shortestPaths(nodes => of.hops(nodes, {}, clearance), { from, to, max: 4, limit: 5 })
      const starts = some(ids.nodes, numbers, 3)
      for (const from of starts)
        for (const to of some(ids.nodes, numbers.toReversed(), 3))
          expect(bytes(await pathsIn(store, from, to))).toBe(bytes(await pathsIn(pair.oracle, from, to)))
      const reason = new Error('no longer wanted')
      await expect(store.hops(starts, {}, clearance, AbortSignal.abort(reason))).rejects.toBe(reason)
      return questions.length + starts.length * Math.min(3, ids.nodes.length)
    }),
}
