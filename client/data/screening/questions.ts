import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#model/api/endpoint.ts'
import { lists, screening } from '#model/api/screening.ts'
import { call } from '../call.ts'

export type ListKept = OutputOf<typeof lists>['lists'][number]
export type Screened = OutputOf<typeof screening>
export type HitShown = Screened['hits'][number]
export type Judgement = NonNullable<HitShown['judgement']>

/** The lists that are on this machine. */
export const listsKept = () =>
  queryOptions({ queryKey: ['lists'], queryFn: ({ signal }) => call(lists, {}, signal), staleTime: 0 })

/** One person held against all of them. */
export const screeningOf = (person: string) =>
  queryOptions({
    queryKey: ['screening', person],
    queryFn: ({ signal }) => call(screening, { query: { person } }, signal),
    staleTime: 0,
  })

/** A list or a judgement changed: whatever tells of lists is asked anew. A dossier is made anew too, for which nobody waits. */
export async function askAnew(client: QueryClient): Promise<void> {
  for (const key of ['dossier', 'gaps']) void client.invalidateQueries({ queryKey: [key] })
  await Promise.all(['lists', 'screening'].map(key => client.invalidateQueries({ queryKey: [key] })))
}
