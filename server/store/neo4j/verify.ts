import { z } from 'zod'
import { claimIdOf, isRelationship, type Judgement } from '#model/claims/claim.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { SeenProfile } from '#model/claims/identity.ts'
import { canonicalJson, type Json } from '#model/claims/canonical-json.ts'
import { fullClearance, neverVisible, rankOf } from '#model/claims/mark.ts'
import { projectNodes, projectRelationships } from '#model/claims/project.ts'
import { query, run, type Runner } from './query.ts'
import { body, claimShape, profileShape } from './shapes.ts'
import * as rows from './write-shapes.ts'

const none = z.object({})
const kept = z.object({ id: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) })
export const verifyQueries = {
  claims: query('read/verify/claims.cypher', none, z.object({ record: claimShape, visibleFrom: z.int() })),
  profiles: query(
    'read/verify/profiles.cypher',
    none,
    z.object({ record: profileShape, parts: z.array(z.tuple([z.string(), z.int(), z.int()])) }),
  ),
  judgements: query('read/verify/judgements.cypher', none, z.object({ record: body<Judgement>() })),
  nodes: query('read/verify/nodes.cypher', none, kept),
  relationships: query('read/verify/relationships.cypher', none, kept.extend({ from: z.string(), to: z.string() })),
}

/** Projects all live claims anew and names, a sentence each, where what is kept differs. */
export async function verify(transaction: Runner): Promise<string[]> {
  const found: string[] = []
  const claims = await run(transaction, verifyQueries.claims, {})
  const profiles = await run(transaction, verifyQueries.profiles, {})
  const judgements = (await run(transaction, verifyQueries.judgements, {})).map(({ record }) => record)
  const live = claims.filter(({ record }) => record.live).map(({ record }) => record.claim)

  const lowest = new Map<ProfileId, number>()
  for (const { subject, mark } of live)
    if (!isRelationship(subject)) lowest.set(subject.profile, Math.min(lowest.get(subject.profile) ?? neverVisible, rankOf(mark)))
  const seen: SeenProfile[] = profiles.map(({ record: profile }) => ({ ...profile, visibleFrom: lowest.get(profile.id) ?? neverVisible }))
  const { nodeAt, nodes } = projectNodes(seen, judgements, live)

  for (const {
    record: { claim, live },
    visibleFrom,
  } of claims) {
    if (claimIdOf(claim) !== claim.id) found.push(`The claim ${claim.id} does not say what its id was made from.`)
    const ends = isRelationship(claim.subject) ? [claim.subject.from, claim.subject.to] : []
    const expected = live ? Math.max(rankOf(claim.mark), ...ends.map(end => lowest.get(end) ?? neverVisible)) : neverVisible
    if (visibleFrom !== expected) found.push(`The claim ${claim.id} is seen from clearance ${visibleFrom} and should be from ${expected}.`)
  }
  for (const { record: profile, parts } of profiles) {
    const at = nodeAt.get(profile.id) ?? []
    if (profile.visibleFrom !== (lowest.get(profile.id) ?? neverVisible))
      found.push(`The record ${profile.id} is seen from another clearance than its claims are.`)
    const expected = rows.partsOf({ id: profile.id, nodeAt: at }).map(({ node, lo, hi }) => [node, lo, hi])
    if (!same(profile.nodeAt, at) || !same(parts, expected))
      found.push(`The record ${profile.id} is part of other nodes than its judgements say.`)
  }

  const expectedNodes = new Map(
    nodes.map(of => [
      of.id,
      {
        properties: rows.nodeProperties(of),
        labels: ['Answerable', ...(of.to === fullClearance ? ['Entity', of.layers[0].record.type] : ['Below'])].sort(),
      },
    ]),
  )
  const keptNodes = await run(transaction, verifyQueries.nodes, {})
  found.push(
    ...differences(
      'node',
      expectedNodes,
      keptNodes.map(({ id, labels, properties }) => [id, { properties, labels: labels.sort() }]),
    ),
  )

  const expectedRelationships = new Map(
    projectRelationships(live, id => nodeAt.get(id)).map(of => {
      const { type, from, to } = of.layers[0].record
      return [of.id, { properties: rows.relationshipProperties(of), labels: [type], from, to }]
    }),
  )
  const keptRelationships = await run(transaction, verifyQueries.relationships, {})
  found.push(
    ...differences(
      'relationship',
      expectedRelationships,
      keptRelationships.map(({ id, ...rest }) => [id, rest]),
    ),
  )
  return found
}

function differences(what: string, expected: ReadonlyMap<string, unknown>, kept: readonly (readonly [string, unknown])[]): string[] {
  const found: string[] = []
  const met = new Set<string>()
  for (const [id, record] of kept) {
    if (met.has(id)) found.push(`The ${what} ${id} is kept more than once.`)
    met.add(id)
    if (!expected.has(id)) found.push(`The ${what} ${id} is kept, but no claim makes it.`)
    else if (!same(record, expected.get(id))) found.push(`The ${what} ${id} differs from what its claims make.`)
  }
  for (const id of expected.keys()) if (!met.has(id)) found.push(`The ${what} ${id} is missing.`)
  return found
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(withoutNulls(a)) === canonicalJson(withoutNulls(b))

// What is null is not kept as a property at all.
function withoutNulls(value: unknown): Json {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).flatMap(([key, of]) => (of === null ? [] : [[key, withoutNulls(of)]])))
}
