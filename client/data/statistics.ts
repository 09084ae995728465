import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { caseStatistics, casesBehind } from '#model/api/statistics.ts'
import type { OutputOf } from '#model/api/endpoint.ts'
import type { Comparison } from '#client/session/comparison.ts'
import { call } from './call.ts'

export type Statistics = OutputOf<typeof caseStatistics>
export type Asked = Pick<Comparison, 'by' | 'court' | 'provision' | 'outcome' | 'from' | 'to'>

const first = null as string | null
const after = (cursor: string | null) => (cursor === null ? {} : { cursor })
const queryOf = ({ by, court, provision, outcome, from, to }: Asked) => ({
  by,
  ...(court === null ? {} : { court }),
  ...(provision === null ? {} : { provision }),
  ...(outcome === null ? {} : { outcome }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
})

/** Nothing is left out of what is counted by it. */
export const unfiltered = (by: Asked['by']): Asked => ({ by, court: null, provision: null, outcome: null, from: null, to: null })

export const statisticsOf = (asked: Asked) => {
  const query = queryOf(asked)
  return infiniteQueryOptions({
    queryKey: ['statistics', query],
    queryFn: ({ pageParam, signal }) => call(caseStatistics, { query: { ...query, limit: 200, ...after(pageParam) } }, signal),
    initialPageParam: first,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
}

export const casesBehindFigure = (asked: Asked, group: string) => {
  const query = { ...queryOf(asked), group }
  return infiniteQueryOptions({
    queryKey: ['behind', query],
    queryFn: ({ pageParam, signal }) => call(casesBehind, { query: { ...query, limit: 100, ...after(pageParam) } }, signal),
    initialPageParam: first,
    getNextPageParam: page => page.next,
  })
}
