import { gaps } from '#model/api/gaps.ts'
import type { NodeInList } from '#model/api/shapes.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { gapsOf, type Listed } from '#server/explore/gaps.ts'
import { bound } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { nodesShown, whenShown } from '../present.ts'

export const gapRoutes = [
  bound(gaps, async ({ store, clearance }, { query: { on, cursor, limit } }, signal) => {
    const found = await gapsOf(store, { on: on ?? null, after: keyOf(keys.node, cursor), limit, signal }, clearance)
    const lists = (of: (typeof found.gaps)[number]): Listed[] => [...of.proposed, ...of.designated]
    const named = found.gaps.flatMap(gap => [
      gap.official,
      ...gap.posts.map(({ post }) => post),
      ...lists(gap).flatMap(({ list, post }) => (post ? [list, post] : [list])),
    ])
    const shown = new Map((await nodesShown(store, named, clearance)).map(node => [node.id, node]))
    const nodeOf = ({ id }: NodeRecord): NodeInList => {
      const node = shown.get(id)
      if (!node) throw new Error('a node of the answer is not shown')
      return node
    }
    const listShown = ({ relationship, list, post }: Listed) => ({
      relationship: relationship.id,
      list: nodeOf(list),
      regime: typeof list.properties['regime'] === 'string' ? list.properties['regime'] : null,
      when: whenShown(relationship.when),
      post: post && nodeOf(post),
    })
    return {
      gaps: found.gaps.map(gap => ({
        official: nodeOf(gap.official),
        acts: gap.acts,
        definite: gap.definite,
        posts: gap.posts.map(({ relationship, post, onDate }) => ({
          relationship: relationship.id,
          post: nodeOf(post),
          when: whenShown(relationship.when),
          onDate,
        })),
        proposed: gap.proposed.map(listShown),
        designated: gap.designated.map(listShown),
        regimes: gap.regimes,
      })),
      on: on ?? null,
      next: cursorOf(found.next),
    }
  }),
]
