import { driverOf, gateQuery, type Neo4jOptions } from './driver.ts'

/** Statements sent as they are, one after the other, outside of any store: what measuring compares a store with. */
export function bareNeo4j(options: Neo4jOptions): {
  readonly run: (text: string, parameters: Record<string, unknown>) => Promise<void>
  readonly close: () => Promise<void>
} {
  const driver = driverOf(options)
  const session = driver.session({ database: options.database })
  return {
    run: async (text, parameters) => {
      await session.run(text, parameters)
    },
    close: async () => {
      await session.close()
      await driver.close()
    },
  }
}

/** Whether a statement is only the gate that every reading transaction takes, so one round trip. */
export const isGate = (text: string): boolean => text === gateQuery.text
