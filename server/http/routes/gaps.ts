import type { z } from 'zod'
import { gaps, type gapShown } from '#model/api/gaps.ts'
import type { NodeInList } from '#model/api/shapes.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { regimeIds } from '#model/dossier/regime.ts'
import { readScreenables } from '#server/desk/lists.ts'
import { gapsOf, type Gap, type Listed } from '#server/explore/gaps.ts'
import { screenerOf } from '#server/explore/screening.ts'
import { bound } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { nodesShown, whenShown } from '../present.ts'

const regimesShown = (regimes: Gap['regimes']): z.input<typeof gapShown>['regimes'] =>
  Object.fromEntries(
    regimeIds.map(regime => {
      const { told, screened } = regimes[regime]
      const shown = screened && {
        state: screened.state,
        list: { id: screened.list.id, title: screened.list.title, date: screened.list.date },
      }
      return [regime, { told, screened: shown }]
    }),
  ) as z.input<typeof gapShown>['regimes']

export const gapRoutes = [
  bound(gaps, async ({ store, clearance, desk }, { query: { on, cursor, limit } }, signal) => {
    const screener = screenerOf(store, readScreenables(desk), clearance)
    const found = await gapsOf(store, { on: on ?? null, after: keyOf(keys.node, cursor), limit, screener, signal }, clearance)
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
        regimes: regimesShown(gap.regimes),
      })),
      on: on ?? null,
      next: cursorOf(found.next),
    }
  }),
]
