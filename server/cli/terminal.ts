import type { Config } from '#server/config.ts'
import { openStore } from '#server/main.ts'
import type { Store } from '#server/store/store.ts'

/** What a command may use. Data goes to standard output, everything said about it to standard error. */
export interface Terminal {
  readonly config: () => Config
  readonly say: (line: string) => void
  readonly print: (text: string) => void
}

/** 0 done; 1 the asked thing was not found or the input has errors; 2 wrong use. */
export type Exit = 0 | 1 | 2

/** Opens the configured store for as long as `use` takes. */
export async function withStore<Result>(
  terminal: Terminal,
  mode: 'read' | 'write',
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(terminal.config(), mode)
  try {
    await store.ready()
    return await use(store)
  } finally {
    await store.close()
  }
}
