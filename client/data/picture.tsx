import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo, type ReactNode } from 'react'
import type { NodeInList, RelationshipInList, SceneInList } from '#model/api/shapes.ts'
import { useSession } from '#client/session/session.ts'
import type { Picture } from '#client/session/picture.ts'
import { draw, type Drawn } from './draw.ts'
import { pictureOf, sceneCalled } from './questions.ts'
import type { Subgraph } from './subgraph.ts'
import { useWords } from './words.ts'

/** The picture with the server's records in it. */
export interface Seen {
  readonly picture: Picture
  readonly status: 'empty' | 'loading' | 'failed' | 'unknown' | 'ready'
  readonly error: unknown
  readonly retry: () => void
  readonly scene: SceneInList | null
  readonly subgraph: Subgraph
  readonly nodes: ReadonlyMap<string, NodeInList>
  readonly relationships: ReadonlyMap<string, RelationshipInList>
  readonly drawing: Drawn
  /** More has been asked for and what is shown is the picture before it. */
  readonly arriving: boolean
}

const nothing: Subgraph = { nodes: [], relationships: [], restsOn: { claims: 0, sources: [], latest: null } }

const PictureContext = createContext<Seen | null>(null)

export function usePicture(): Seen {
  const seen = use(PictureContext)
  if (seen === null) throw new Error('usePicture is for what stands inside PictureProvider')
  return seen
}

function statusOf(ids: readonly string[], waiting: boolean, failed: boolean, found: number): Seen['status'] {
  if (failed) return 'failed'
  if (waiting) return 'loading'
  if (ids.length === 0) return 'empty'
  return found === 0 ? 'unknown' : 'ready'
}

export function PictureProvider({ children }: { readonly children: ReactNode }) {
  const picture = useSession(session => session.history.present)
  const words = useWords()
  const sceneQuery = useQuery({ ...sceneCalled(picture.scene ?? ''), enabled: picture.scene !== null })
  const scene = picture.scene === null ? null : (sceneQuery.data?.scene ?? null)
  const ids = useMemo(() => [...new Set<string>([...(scene?.nodes ?? []), ...picture.nodes.map(node => node.id)])], [scene, picture.nodes])
  const complete = picture.scene === null || scene !== null
  // The picture before stays on screen while a larger one is on its way.
  const query = useQuery({ ...pictureOf(ids), enabled: complete && ids.length > 0, placeholderData: keepPreviousData })
  const subgraph = ids.length === 0 ? nothing : (query.data ?? nothing)
  const drawing = useMemo(() => draw(subgraph, picture, words), [subgraph, picture, words])
  const failed = (sceneQuery.isError && picture.scene !== null) || query.isError
  const waiting = !complete || (ids.length > 0 && query.data === undefined)
  const seen = useMemo(
    (): Seen => ({
      picture,
      status: statusOf(ids, waiting, failed, subgraph.nodes.length),
      error: sceneQuery.error ?? query.error,
      retry: () => {
        if (sceneQuery.isError) void sceneQuery.refetch()
        if (query.isError) void query.refetch()
      },
      scene,
      subgraph,
      nodes: new Map(subgraph.nodes.map(node => [node.id, node])),
      relationships: new Map(subgraph.relationships.map(relationship => [relationship.id, relationship])),
      drawing,
      arriving: query.isPlaceholderData,
    }),
    [picture, ids, waiting, failed, sceneQuery, query, scene, subgraph, drawing],
  )
  return <PictureContext value={seen}>{children}</PictureContext>
}
