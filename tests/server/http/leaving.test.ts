import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Hop, Store } from '#server/store/store.ts'
import { serving } from '#tests/contract/api/asking.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

/** A store in which one can go on from everywhere for ever, one step a level; what is asked is counted, and told before it is answered. */
async function endless(asked: (level: number) => void): Promise<Store> {
  const store = new NaiveStore()
  await store.commit(batch)
  let level = 0
  const onward = (id: NodeId): Hop => ({
    ...{ relationship: `r-${id}` as RelationshipId, type: 'ASSOCIATED_WITH', to: `${id}+` as NodeId, direction: 'out' },
  })
  return Object.assign(store, {
    hops: async (...[some, , , signal]: Parameters<Store['hops']>) => {
      signal?.throwIfAborted()
      asked(++level)
      // Long enough that a busy machine hears of someone leaving before the last level.
      await wait(60)
      return new Map(some.map(id => [id, [onward(id)]]))
    },
  })
}

for (const [question, path, levels] of [
  ['a path', `/api/paths?from=${ids.victim}&to=${ids.lonely}&max=10`, 10],
  ['what connects some', `/api/common?ids=${ids.victim},${ids.lonely}&max=4`, 4],
] as const) {
  test(`who asks for ${question} and stays is answered after every level`, async () => {
    let last = 0
    const server = await serving(
      await endless(level => {
        last = level
      }),
    )
    try {
      expect((await server.ask(path)).status).toBe(200)
      expect(last).toBe(levels)
    } finally {
      await server.close()
    }
  })

  test(`who asks for ${question} and leaves is searched for no further`, async () => {
    let last = 0
    let leave = (): void => undefined
    const server = await serving(
      await endless(level => {
        last = level
        if (level === 1) leave()
      }),
    )
    try {
      const socket = connect(Number(server.port), '127.0.0.1')
      const gone = new Promise<void>(resolve => socket.once('close', () => resolve()))
      leave = () => socket.destroy()
      socket.on('error', () => undefined).write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\n\r\n`)
      await gone
      await wait(150)
      const heard = last
      await wait(150)
      expect(last).toBe(heard)
      expect(last).toBeLessThan(levels)
    } finally {
      await server.close()
    }
  })
}
