import { z } from 'zod'
import { nodeType, relationshipType } from '../claims/claim.ts'
import { day } from '../claims/day.ts'
import { claimId, profileId, relationshipId } from '../claims/identifiers.ts'
import { criteria } from '../chains/grade.ts'
import { allRules, modes, ruleKinds } from '../chains/rules.ts'
import { get } from './endpoint.ts'
import { anyId, limit, nodeInList, relationshipInList, shownWhen } from './shapes.ts'

const ruleIds = allRules.map(({ id }) => id)
const depth = z.coerce.number<string | number>().int().min(0).max(10).default(4)
const asked = {
  depth,
  asOf: day.optional(),
  limit: limit(200, 1000),
  /** Ids of rules that are switched off, separated by commas. */
  without: z
    .string()
    .max(1000)
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(ruleIds)))
    .optional(),
}

const verdict = z.enum(['definite', 'possible', 'impossible'])
const actInChain = z.strictObject({ id: profileId, type: nodeType, caption: z.string(), when: shownWhen })
const hopShown = z.strictObject({
  relationship: z.strictObject({ id: relationshipId, type: relationshipType, from: profileId, to: profileId, when: shownWhen }),
  /** The node it leads to, in the order from the victim. */
  to: profileId,
  /** The verdict's test on this relationship alone. */
  verdict,
  /** For a spell: the days it has in common with the act. */
  overlap: shownWhen,
  claims: z.array(claimId),
  /** How many independent origins support it. */
  origins: z.int(),
  hedged: z.boolean(),
  denied: z.boolean(),
  inferred: z.boolean(),
  disagrees: z.boolean(),
})

/** An inference by a rule, never a claim: it goes when one of its inputs is retracted. `definite` speaks of roles and time; it is never a finding of guilt. */
export const chainShown = z.strictObject({
  kind: z.enum(ruleKinds),
  mode: z.enum(modes),
  rule: z.enum(ruleIds),
  verdict,
  victim: profileId.nullable(),
  act: actInChain,
  /** Who or what it ends at: a person, a body, or a post whose holder is unknown. */
  end: profileId,
  hops: z.array(hopShown),
  /** What makes the rule apply without lying on the way. */
  premises: z.array(z.strictObject({ relationship: relationshipId, claims: z.array(claimId) })),
  weakest: z.strictObject({ hop: z.int(), by: z.enum(criteria).nullable(), why: z.string() }),
  gaps: z.array(z.strictObject({ kind: z.enum(['unknown-holder', 'unnamed', 'undated']), at: profileId, when: shownWhen })),
  /** What a tribunal would have to find, and which relationships here speak to it; none: not assessed. */
  elements: z.array(z.strictObject({ id: z.string(), sentence: z.string(), shownBy: z.array(relationshipId) })),
})
export type ShownChain = z.infer<typeof chainShown>

/** A reader's question in one sentence of its own, with what bounded the answer. */
export const boundsShown = z.strictObject({
  depth: z.int(),
  limit: z.int(),
  /** How many chains there are, shown or not. */
  total: z.int(),
  expanded: z.int(),
  mayExpand: z.int(),
  more: z.boolean(),
})

export const chains = get('/api/chains', {
  summary:
    'Chains of responsibility from a victim, an act or a case to the officials who were in post at that time; inferences, each hop cited.',
  query: z.strictObject({
    of: anyId.optional(),
    official: anyId.optional(),
    ...asked,
    /** Also those that cannot be, in a list of their own. */
    impossible: z.enum(['yes', 'no']).default('no'),
  }),
  output: z.strictObject({
    chains: z.array(chainShown),
    impossible: z.array(chainShown),
    /** Steps in favour of the victim: whoever took them is in no chain for them. */
    actedFor: z.array(z.strictObject({ act: actInChain, victim: profileId, relationship: relationshipId, by: z.array(profileId) })),
    /** Why the official asked about is in no chain. `chain` and `hop` are null where no rule connects the two at all. */
    whyNot: z.strictObject({ chain: chainShown.nullable(), hop: z.int().nullable(), why: z.string() }).nullable(),
    nodes: z.array(nodeInList),
    relationships: z.array(relationshipInList),
    rules: z.array(
      z.strictObject({ id: z.enum(ruleIds), kind: z.enum(ruleKinds), mode: z.enum(modes), sentence: z.string(), source: z.string() }),
    ),
    bounds: boundsShown,
  }),
  problems: ['not-found'],
})

export const record = get('/api/officials/{id}/record', {
  summary: 'The other direction: the acts and victims under a person or body, by mode and by the post held at the time.',
  params: z.strictObject({ id: anyId }),
  query: z.strictObject(asked),
  output: z.strictObject({
    official: nodeInList,
    posts: z.array(z.strictObject({ relationship: relationshipId, post: profileId, when: shownWhen })),
    /** The strongest chain of each act, victim, mode and post. */
    entries: z.array(
      z.strictObject({
        kind: z.enum(ruleKinds),
        mode: z.enum(modes),
        act: actInChain,
        victim: profileId.nullable(),
        cases: z.array(profileId),
        post: relationshipId.nullable(),
        verdict,
        chain: chainShown,
      }),
    ),
    acts: z.int(),
    victims: z.int(),
    nodes: z.array(nodeInList),
    relationships: z.array(relationshipInList),
    bounds: boundsShown,
  }),
  problems: ['not-found'],
})
