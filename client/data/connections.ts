import { queryOptions } from '@tanstack/react-query'
import { common } from '#model/api/common.ts'
import type { OutputOf } from '#model/api/endpoint.ts'
import { paths } from '#model/api/paths.ts'
import type { Day } from '#model/claims/day.ts'
import { call } from './call.ts'

export type PathAnswer = OutputOf<typeof paths>
export type CommonAnswer = OutputOf<typeof common>

/** On a picture of one day, only what may have been so on it connects anything. */
const on = (asOf: Day | null) => (asOf === null ? {} : { asOf })

/** The first of the shortest paths. */
export const pathBetween = (from: string, to: string, asOf: Day | null) =>
  queryOptions({
    queryKey: ['path', from, to, asOf],
    queryFn: ({ signal }) => call(paths, { query: { from, to, limit: 1, ...on(asOf) } }, signal),
  })

/** How many nodes may be asked about at once. */
export const mostAskedAbout = 10
const connectionsShown = 20

/** What is near two or more of these. */
export const commonOf = (ids: readonly string[], asOf: Day | null) =>
  queryOptions({
    queryKey: ['common', [...ids].sort(), asOf],
    queryFn: ({ signal }) =>
      call(common, { query: { ids: ids.slice(0, mostAskedAbout).join(','), limit: connectionsShown, ...on(asOf) } }, signal),
    enabled: ids.length > 1,
  })
