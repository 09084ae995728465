import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { checkDossier, keptDossier, keptDossiers } from '#model/api/dossiers.ts'
import type { OutputOf } from '#model/api/endpoint.ts'
import { gaps } from '#model/api/gaps.ts'
import { node } from '#model/api/nodes.ts'
import type { GapsView } from '#client/session/dossier.ts'
import { call } from '../call.ts'

export type DossierAsked = z.input<(typeof checkDossier)['body']>
export type Checked = OutputOf<typeof checkDossier>
export type KeptInList = OutputOf<typeof keptDossiers>['dossiers'][number]
export type Kept = OutputOf<typeof keptDossier>
export type Changes = NonNullable<Checked['changes']>
export type Gap = OutputOf<typeof gaps>['gaps'][number]

/** The dossier before it is a file. It holds what the advocate wrote, so it is forgotten as soon as nobody looks at it. */
export const checkOf = (asked: DossierAsked) =>
  queryOptions({
    queryKey: ['dossier', asked],
    queryFn: ({ signal }) => call(checkDossier, { body: asked }, signal),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })

export const keptOf = (person: string | null) =>
  queryOptions({
    queryKey: ['kept', 'list', person],
    queryFn: ({ signal }) => call(keptDossiers, { query: person === null ? {} : { person } }, signal),
    staleTime: 0,
  })

export const keptWith = (id: string) =>
  queryOptions({ queryKey: ['kept', 'one', id], queryFn: ({ signal }) => call(keptDossier, { params: { id } }, signal), staleTime: 0, gcTime: 0 })

/** Officials who are documented, page by page. */
export const gapsOn = (on: GapsView['on']) =>
  infiniteQueryOptions({
    queryKey: ['gaps', on],
    queryFn: ({ pageParam, signal }) =>
      call(gaps, { query: { ...(on === null ? {} : { on }), ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

/** The person alone, without the claims on them. */
export const whoIs = (id: string) =>
  queryOptions({ queryKey: ['who', id], queryFn: async ({ signal }) => (await call(node, { params: { id }, query: { limit: 1 } }, signal)).node })
