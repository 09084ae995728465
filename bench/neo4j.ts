import { readConfig } from '#server/config.ts'
import { bareNeo4j, isGate } from '#server/store/neo4j/bare.ts'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import { ms, say, timed, timesOf } from './measure.ts'
import { questionsOf } from './questions.ts'
import type { Store } from '#server/store/store.ts'
import { inventedWorld } from './world.ts'

/** How much slower than the bare statements it sends a store may be. */
const mostTimes = 1.3
const warming = 20
const most = (depth: number): number => depth + 2

interface Sent {
  readonly text: string
  readonly parameters: Record<string, unknown>
}

/** The same store, which adds up how long its answers were waited for: what rules and scores cost on top is no matter of the store's. */
function clocked(store: Store): { readonly store: Store; readonly waited: () => number } {
  let milliseconds = 0
  const clocking = new Proxy(store, {
    get: (of, name) => {
      const member: unknown = Reflect.get(of, name)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]): Promise<unknown> => {
        const began = performance.now()
        try {
          return await (member.apply(of, given) as Promise<unknown>)
        } finally {
          milliseconds += performance.now() - began
        }
      }
    },
  })
  const waited = (): number => {
    const sum = milliseconds
    milliseconds = 0
    return sum
  }
  return { store: clocking, waited }
}

/** Asks a Neo4j the same questions, and beside each the very statements that the store sent for it, without the store. */
export async function measureNeo4j(nodes: number, relationships: number, asked: number, load: () => string): Promise<void> {
  const { neo4j } = readConfig()
  if (!neo4j) throw new Error('--neo4j needs NEO4J_URI: name a Neo4j that may be emptied and filled')
  let sent: Sent[] = []
  const store = await openNeo4jStore({ ...neo4j, onRead: (text, parameters) => sent.push({ text, parameters }) })
  const bare = bareNeo4j(neo4j)
  const watched = clocked(store)
  try {
    await store.reset()
    const filled = await timed(async () => {
      for (const batch of inventedWorld(nodes, relationships)) await store.commit(batch)
    })
    say(`Neo4j: ${nodes} nodes, ${relationships} relationships, filled in ${(filled / 1000).toFixed(0)} s (${load()})`)
    for (const { what, ask } of questionsOf(nodes)) {
      const [ours, theirs, trips]: [number[], number[], number[]] = [[], [], []]
      for (let index = 0; index < asked + warming; index++) {
        sent = []
        const own = async () => {
          await ask(watched.store, index)
          return watched.waited()
        }
        const first = await own()
        const statements = sent.filter(({ text }) => !isGate(text))
        const gates = sent.length - statements.length
        const replayed = await timed(async () => {
          for (const { text, parameters } of statements) await bare.run(text, parameters)
        })
        const again = await own()
        if (index < warming) continue
        // Turn about, so that neither always comes to what the other has just read.
        ours.push(index % 2 === 0 ? first : again)
        theirs.push(replayed)
        trips.push(gates)
      }
      const [own, other] = [timesOf(ours), timesOf(theirs)]
      const ratio = own.median / other.median
      say(
        `Neo4j, ${what}: in the store median ${ms(own.median)} ms, p95 ${ms(own.p95)} ms; bare ${ms(other.median)} and ${ms(other.p95)} ms; ` +
          `ratio ${ratio.toFixed(2)} (target ${mostTimes}: ${ratio <= mostTimes ? 'met' : 'MISSED'})`,
      )
      // The first transaction of such a question reads the victim itself.
      if (what.startsWith('chains')) say(`Neo4j, ${what}: ${Math.max(...trips) - 1} round trips at most (target ${most(4)})`)
    }
    say(`Neo4j: ${load()}`)
  } finally {
    await bare.close()
    await store.close()
  }
}
