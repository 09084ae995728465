import { health, ready } from '#model/api/health.ts'
import { bound } from '../bind.ts'
import { StillSeeding } from '../failures.ts'

export const systemRoutes = [
  bound(health, () => Promise.resolve({ status: 'ok' as const })),
  bound(ready, async ({ store, seeding }) => {
    await store.ready()
    if (seeding()) throw new StillSeeding()
    return { status: 'ready' as const, store: store.kind }
  }),
]
