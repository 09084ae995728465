import type { NodeId } from '../claims/identifiers.ts'
import type { Audience } from './document.ts'

/** What the numbers and pseudonyms of a dossier stand for: printed in the sealed annex alone. */
export interface VersionKey {
  readonly audience: Audience
  /** The person the version is of, who at a lower clearance may be known under another id. */
  readonly person: { readonly id: NodeId; readonly name: string }
  readonly snapshot: string
  /** The id of claim Cn, at n − 1. */
  readonly claims: readonly string[]
  /** `node` is null for a minor, who is named in no version and whose id could be looked up. */
  readonly persons: readonly { readonly pseudonym: string; readonly node: { readonly id: NodeId; readonly name: string } | null }[]
}
