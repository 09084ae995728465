import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { chains, record } from '#model/api/chains.ts'
import { neighbours, node } from '#model/api/nodes.ts'
import { ontology } from '#model/api/ontology.ts'
import type { Language } from '#model/languages.ts'
import { overview, sceneById } from '#model/api/overview.ts'
import { relationship } from '#model/api/relationships.ts'
import { search } from '#model/api/search.ts'
import { sourceById, sources } from '#model/api/sources.ts'
import type { ChainsView, RecordView } from '#client/session/inquiry.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { call } from './call.ts'
import { wholeSubgraph } from './subgraph.ts'

const first = null as string | null
const after = (cursor: string | null) => (cursor === null ? {} : { cursor })

export const ontologyIn = (language: Language) =>
  queryOptions({
    queryKey: ['ontology', language],
    queryFn: ({ signal }) => call(ontology, { query: { language } }, signal),
    staleTime: Infinity,
  })

export const whatThereIs = queryOptions({ queryKey: ['overview'], queryFn: ({ signal }) => call(overview, {}, signal) })

export const searchFor = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call(search, { query: { q, limit: 20 } }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })

export const nodesOf = (type: NodeType, q = '') =>
  infiniteQueryOptions({
    queryKey: ['nodes', type, q],
    queryFn: ({ pageParam, signal }) => call(search, { query: { q, type, limit: 50, ...after(pageParam) } }, signal),
    initialPageParam: first,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })

export const nodeWith = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['node', id],
    queryFn: ({ pageParam, signal }) => call(node, { params: { id }, query: after(pageParam) }, signal),
    initialPageParam: first,
    getNextPageParam: page => page.next,
  })

export const neighboursOf = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['neighbours', id],
    queryFn: ({ pageParam, signal }) => call(neighbours, { params: { id }, query: { limit: 100, ...after(pageParam) } }, signal),
    initialPageParam: first,
    getNextPageParam: page => page.next,
  })

/** Only the counts per relationship type, before anyone asks for more. */
export const countsOf = (id: string) =>
  queryOptions({
    queryKey: ['counts', id],
    queryFn: async ({ signal }) => (await call(neighbours, { params: { id }, query: { limit: 1 } }, signal)).counts,
  })

export const relationshipWith = (id: string) =>
  queryOptions({ queryKey: ['relationship', id], queryFn: ({ signal }) => call(relationship, { params: { id }, query: {} }, signal) })

export const sceneCalled = (id: string) =>
  queryOptions({ queryKey: ['scene', id], queryFn: ({ signal }) => call(sceneById, { params: { id } }, signal) })

/** The given nodes with everything among them. */
export const pictureOf = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['subgraph', [...ids].sort()],
    queryFn: ({ signal }) => wholeSubgraph(ids, signal),
    enabled: ids.length > 0,
  })

export const allSources = infiniteQueryOptions({
  queryKey: ['sources'],
  queryFn: ({ pageParam, signal }) => call(sources, { query: after(pageParam) }, signal),
  initialPageParam: first,
  getNextPageParam: page => page.next,
})

export const sourceWith = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['source', id],
    queryFn: ({ pageParam, signal }) => call(sourceById, { params: { id }, query: { limit: 200, ...after(pageParam) } }, signal),
    initialPageParam: first,
    getNextPageParam: page => page.next,
  })

const reach = ({ depth, asOf, without }: Pick<ChainsView, 'depth' | 'asOf' | 'without'>) => ({
  depth,
  ...(asOf === null ? {} : { asOf }),
  ...(without.length === 0 ? {} : { without: without.join(',') }),
})

/** Who is answerable. The answer before stays on screen while the day is dragged. */
export const chainsFor = (view: ChainsView) => {
  const { of, official, impossible } = view
  const query = {
    ...reach(view),
    ...(of === null ? {} : { of }),
    ...(official === null ? {} : { official }),
    ...(impossible ? { impossible: 'yes' as const } : {}),
  }
  return queryOptions({
    queryKey: ['chains', query],
    queryFn: ({ signal }) => call(chains, { query }, signal),
    enabled: of !== null || official !== null,
    placeholderData: keepPreviousData,
  })
}

/** What is under an official. */
export const recordFor = (view: RecordView) =>
  queryOptions({
    queryKey: ['record', view.official, reach(view)],
    queryFn: ({ signal }) => call(record, { params: { id: view.official }, query: { ...reach(view), limit: 1000 } }, signal),
    placeholderData: keepPreviousData,
  })
