import { isRelationship, type Claim, type Judgement, type Revision } from '#model/claims/claim.ts'
import type { ClaimId, NodeId, ProfileId, RelationshipId } from '#model/claims/identifiers.ts'
import type { NodeAt, SeenProfile } from '#model/claims/identity.ts'
import type { Layered } from '#model/claims/layers.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { Receipt, Row } from './store.ts'

/** A profile as a store keeps it: with its node at each clearance. */
export interface KeptProfile extends SeenProfile {
  readonly nodeAt: NodeAt
}
/** A claim as a store keeps it: gone claims stay, with `live` false. */
export interface KeptClaim {
  readonly claim: Claim
  readonly live: boolean
}
export interface KeptRow {
  readonly row: Row
  readonly claim: ClaimId
  readonly live: boolean
}

/** What planning a commit reads; each adapter answers from inside its write transaction. Lists may be in any order. */
export interface Kept {
  rows(rows: readonly Row[]): Promise<KeptRow[]>
  /** Live rows that stand for these claims. */
  rowsOf(claims: readonly ClaimId[]): Promise<KeptRow[]>
  claims(ids: readonly ClaimId[]): Promise<KeptClaim[]>
  profiles(ids: readonly ProfileId[]): Promise<KeptProfile[]>
  /** Profiles whose node at full clearance is one of these. */
  profilesOf(nodes: readonly NodeId[]): Promise<KeptProfile[]>
  sources(ids: readonly SourceId[]): Promise<Source[]>
  judgements(ids: readonly string[]): Promise<Judgement[]>
  /** Judgements not withdrawn with one of these profiles on a side. */
  judgementsOf(profiles: readonly ProfileId[]): Promise<Judgement[]>
  /** Live claims about these profiles themselves. */
  claimsAbout(profiles: readonly ProfileId[]): Promise<Claim[]>
  /** Live claims of relationships with one of these profiles at an end. */
  claimsTouching(profiles: readonly ProfileId[]): Promise<Claim[]>
  /** Live claims of relationships by `bondOf`. */
  claimsOfBonds(bonds: readonly string[]): Promise<Claim[]>
}

/** What a commit writes. Everything in it is to be stored as it stands, in one transaction. */
export interface Changes {
  readonly sources: readonly Source[]
  readonly profiles: readonly KeptProfile[]
  /** New claims, with their first revision. */
  readonly claims: readonly Claim[]
  /** Revisions of claims that were known, in order; the last governs. */
  readonly revisions: readonly { readonly claim: ClaimId; readonly revision: Revision }[]
  readonly liveness: ReadonlyMap<ClaimId, boolean>
  readonly rows: readonly KeptRow[]
  readonly judgements: readonly Judgement[]
  readonly withdrawn: readonly string[]
  readonly nodes: { readonly put: readonly Layered<NodeRecord>[]; readonly remove: readonly NodeId[] }
  readonly relationships: { readonly put: readonly Layered<RelationshipRecord>[]; readonly remove: readonly RelationshipId[] }
  readonly receipt: Receipt
}

/** How the claims of a batch change what is live: `before` and `after` hold the live claims the batch touches. */
export interface ClaimChanges {
  readonly before: ReadonlyMap<ClaimId, Claim>
  readonly after: ReadonlyMap<ClaimId, Claim>
}

/** The text that tells relationship claims of the same two profiles apart from all others. */
export const bondOf = (subject: { type: string; from: string; to: string; key: string }): string =>
  [subject.type, subject.from, subject.to, subject.key].join(' ')

/** Splits claims by what they are about. */
export function bySubject(claims: Iterable<Claim>): { about: Claim[]; between: Claim[] } {
  const about: Claim[] = []
  const between: Claim[] = []
  for (const claim of claims) (isRelationship(claim.subject) ? between : about).push(claim)
  return { about, between }
}

/** Live claims as they will be: those loaded, without what was live before the batch, with what is live after it. */
export function asChanged(loaded: readonly Claim[], { before, after }: ClaimChanges, belongs: (claim: Claim) => boolean): Claim[] {
  const now = new Map(loaded.filter(claim => !before.has(claim.id)).map(claim => [claim.id, claim]))
  for (const claim of after.values()) if (belongs(claim)) now.set(claim.id, claim)
  return [...now.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
