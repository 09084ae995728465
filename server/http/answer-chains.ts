import type { z } from 'zod'
import type { chains, record } from '#model/api/chains.ts'
import { allRules } from '#model/chains/rules.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { chainsFor, type ChainsAsked, type ChainsFound } from '#server/explore/chains.ts'
import { recordOf } from '#server/explore/record.ts'
import type { Store } from '#server/store/store.ts'
import { nodesShown, relationshipShown, whenShown } from './present.ts'
import { actShown, boundsOf, chainPresenter, recordsIn } from './present-chains.ts'

const rulesShown = allRules.map(({ id, kind, mode, sentence, source }) => ({ id, kind, mode, sentence, source }))

async function whatItNames(store: Store, found: ChainsFound, further: readonly NodeRecord[], clearance: Rank) {
  const records = recordsIn(found)
  const nodes = [...new Map([...records.nodes, ...further].map(node => [node.id, node])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { nodes: await nodesShown(store, nodes, clearance), relationships: records.relationships.map(relationshipShown) }
}

/** The answer to “who is answerable?”, as the API and the command line give it. */
export async function chainsAnswer(store: Store, asked: ChainsAsked, clearance: Rank): Promise<z.input<typeof chains.output>> {
  const { of, official, depth, limit } = asked
  const found = await chainsFor(store, asked, clearance)
  const present = chainPresenter(found)
  return {
    chains: found.chains.map(present.chain),
    impossible: found.impossible.map(present.chain),
    actedFor: found.actedFor.map(({ act, victim, concerns, takenBy }) => ({
      act: actShown(act),
      victim,
      relationship: concerns.id,
      by: takenBy.map(({ to }) => to),
    })),
    whyNot: present.whyNot(of, official),
    ...(await whatItNames(
      store,
      found,
      [of, official].filter(node => node !== null),
      clearance,
    )),
    rules: rulesShown,
    bounds: boundsOf(found, depth, limit),
  }
}

/** What is under an official. */
export async function recordAnswer(
  store: Store,
  asked: Parameters<typeof recordOf>[1],
  clearance: Rank,
): Promise<z.input<typeof record.output>> {
  const { official, depth, limit } = asked
  const { found, posts, entries } = await recordOf(store, asked, clearance)
  const present = chainPresenter(found)
  const named = await whatItNames(store, found, [official], clearance)
  const own = named.nodes.find(node => node.id === official.id)
  if (!own) throw new Error('the official asked about is not among the nodes shown')
  return {
    official: own,
    posts: posts.map(({ id: relationship, to, when }) => ({ relationship, post: to, when: whenShown(when) })),
    entries: entries.map(({ graded, cases, post }) => ({
      kind: graded.chain.kind,
      mode: graded.chain.mode,
      act: actShown(graded.chain.act),
      victim: graded.chain.victim,
      cases: [...cases],
      post: post?.id ?? null,
      verdict: graded.chain.verdict,
      chain: present.chain(graded),
    })),
    acts: new Set(entries.map(({ graded }) => graded.chain.act.id)).size,
    victims: new Set(entries.flatMap(({ graded }) => graded.chain.victim ?? [])).size,
    ...named,
    bounds: boundsOf(found, depth, limit),
  }
}
