import { expect } from 'vitest'
import { aboutNeighbours, idsIn } from '../questions.ts'
import { agree, forWorlds, some, tellAll, written } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

export const neighbours: Theme = {
  theme: 'neighbours and subgraph',
  sentence: 'lists the neighbours of a node as often as it counts them, in pages as in one, and the relationships among nodes',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      const ids = idsIn(pair.oracle, world, clearance)
      const questions = some(aboutNeighbours([ids, clearance, numbers], pair.oracle), numbers, 2 * effort.questions)
      for (const question of questions) await agree(pair, question)

      const node = some(ids.nodes, numbers, 1)[0]!
      const whole = await store.neighbours(node, {}, { after: null, limit: 1000 }, clearance)
      const sum = Object.values(await store.counts(node, clearance)).reduce((total, count) => total + count.in + count.out, 0)
      expect(whole.items).toHaveLength(sum)
      const first = await store.neighbours(node, {}, { after: null, limit: 1 }, clearance)
      const rest = first.next ? await store.neighbours(node, {}, { after: first.next, limit: 1000 }, clearance) : { items: [] }
      expect(written([...first.items, ...rest.items])).toBe(written(whole.items))
      return questions.length + 1
    }),
}
