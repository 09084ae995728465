import type { z } from 'zod'
import type { boundsShown, ShownChain } from '#model/api/chains.ts'
import type { Chain } from '#model/chains/chain.ts'
import { elementsOf } from '#model/chains/elements.ts'
import { sayWeakest, sayWhyNot, type CaptionOf } from '#model/chains/words.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { RelationshipId } from '#model/claims/identifiers.ts'
import type { ChainsFound, GradedChain } from '#server/explore/chains.ts'
import { mayGather } from '#server/explore/ground.ts'
import { whenShown } from './present.ts'

export const actShown = ({ id, type, caption, when }: NodeRecord) => ({ id, type, caption, when: whenShown(when) })

export const boundsOf = ({ total, expanded, more }: ChainsFound, depth: number, limit: number): z.input<typeof boundsShown> => ({
  depth,
  limit,
  total,
  expanded,
  mayExpand: mayGather,
  more,
})

function chainsIn({ chains, impossible, whyNot }: ChainsFound): Chain[] {
  const near = whyNot !== null && whyNot !== 'unconnected' ? [whyNot.chain] : []
  return [...chains, ...impossible, ...near].map(({ chain }) => chain)
}

/** Every node and relationship the answer speaks of, each once, by id. */
export function recordsIn(found: ChainsFound): { nodes: NodeRecord[]; relationships: RelationshipRecord[] } {
  const relationships = new Map<string, RelationshipRecord>()
  for (const { hops, premises } of chainsIn(found))
    for (const relationship of [...hops.map(hop => hop.relationship), ...premises]) relationships.set(relationship.id, relationship)
  for (const { concerns, takenBy } of found.actedFor)
    for (const relationship of [concerns, ...takenBy]) relationships.set(relationship.id, relationship)
  const ids = new Set([...relationships.values()].flatMap(({ from, to }) => [from, to]))
  return {
    nodes: [...ids].flatMap(id => found.ground.node(id) ?? []),
    relationships: [...relationships.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** Chains as they are sent. */
export function chainPresenter(found: ChainsFound) {
  const captionOf: CaptionOf = id => found.ground.node(id)?.caption ?? 'unnamed'
  const claimsOf = (id: RelationshipId) => found.support.get(id)?.claims.map(claim => claim.id) ?? []
  const originsOf = (id: RelationshipId): number => found.support.get(id)?.origins ?? 0

  const chain = ({ chain: of, weakest }: GradedChain): ShownChain => {
    const weak = of.hops[weakest.hop]?.relationship.id
    return {
      kind: of.kind,
      mode: of.mode,
      rule: of.rule.id,
      verdict: of.verdict,
      victim: of.victim,
      act: actShown(of.act),
      end: of.end,
      hops: of.hops.map(({ relationship, to, verdict, overlap }) => ({
        relationship: {
          id: relationship.id,
          type: relationship.type,
          from: relationship.from,
          to: relationship.to,
          when: whenShown(relationship.when),
        },
        to,
        verdict,
        overlap: whenShown(overlap),
        claims: claimsOf(relationship.id),
        origins: originsOf(relationship.id),
        hedged: relationship.hedged,
        denied: relationship.denied,
        inferred: relationship.inferred,
        disagrees: relationship.disagrees.length > 0,
      })),
      premises: of.premises.map(({ id }) => ({ relationship: id, claims: claimsOf(id) })),
      weakest: { hop: weakest.hop, by: weakest.by, why: sayWeakest(of, weakest, weak ? originsOf(weak) : 0, captionOf) },
      gaps: of.gaps.map(({ kind, at, when }) => ({ kind, at, when: whenShown(when) })),
      elements: elementsOf(of, found.ground),
    }
  }

  const whyNot = (of: NodeRecord | null, official: NodeRecord | null) => {
    const { whyNot: near } = found
    if (near === null) return null
    if (near !== 'unconnected') return { chain: chain(near.chain), hop: near.hop, why: sayWhyNot(near.chain.chain, near.hop, captionOf) }
    return {
      chain: null,
      hop: null,
      why: `No rule leads from ${of?.caption ?? 'this'} to ${official?.caption ?? 'this person'}: our sources record no part in an act, no service in a body that acted, and no post above one.`,
    }
  }
  return { chain, whyNot }
}
