import { queryOptions } from '@tanstack/react-query'
import { common } from '#model/api/common.ts'
import type { OutputOf } from '#model/api/endpoint.ts'
import { paths } from '#model/api/paths.ts'
import { call } from './call.ts'

export type PathAnswer = OutputOf<typeof paths>
export type CommonAnswer = OutputOf<typeof common>

/** The first of the shortest paths. */
export const pathBetween = (from: string, to: string) =>
  queryOptions({
    queryKey: ['path', from, to],
    queryFn: ({ signal }) => call(paths, { query: { from, to, limit: 1 } }, signal),
  })

/** How many nodes may be asked about at once. */
export const mostAskedAbout = 10
const connectionsShown = 20

/** What is near two or more of these. */
export const commonOf = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['common', [...ids].sort()],
    queryFn: ({ signal }) => call(common, { query: { ids: ids.slice(0, mostAskedAbout).join(','), limit: connectionsShown } }, signal),
    enabled: ids.length > 1,
  })
