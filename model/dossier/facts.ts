import type { ActedFor } from '../chains/acts.ts'
import type { Chain } from '../chains/chain.ts'
import type { weakestOf } from '../chains/grade.ts'
import type { Claim, Judgement } from '../claims/claim.ts'
import type { NodeId, RelationshipId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import type { Source, SourceId } from '../claims/source.ts'
import type { Screening } from '../screening/judgement.ts'

/** A claim with what it is about and who said it, as the audience sees them. */
export interface FactClaim extends Claim {
  readonly about: { readonly node: NodeId } | { readonly relationship: RelationshipId; readonly from: NodeId; readonly to: NodeId }
  readonly speaker: NodeId | null
}

export interface FactChain {
  readonly chain: Chain
  readonly weakest: ReturnType<typeof weakestOf>
}

/** Someone of a like name, and what was judged of the two. */
export interface LikeNamed {
  readonly node: NodeRecord
  readonly spelling: string
  readonly judgement: Judgement | null
}

/** All a dossier is made from, read at the clearance of its audience: nothing else reaches it. */
export interface DossierFacts {
  readonly person: NodeRecord
  readonly nodes: ReadonlyMap<NodeId, NodeRecord>
  /** Relationships of the person. */
  readonly relationships: readonly RelationshipRecord[]
  /** Relationships of the acts the person is in a chain for, and of the cases those belong to. */
  readonly around: ReadonlyMap<NodeId, readonly RelationshipRecord[]>
  /** Claims by the node or relationship they are about, in the order of the documents. */
  readonly claims: ReadonlyMap<NodeId | RelationshipId, readonly FactClaim[]>
  /** How many independent origins support each relationship. */
  readonly origins: ReadonlyMap<RelationshipId, number>
  readonly sources: ReadonlyMap<SourceId, Source>
  /** Persons whom these texts may tell of by name, on whom something fell elsewhere: protected like those of the dossier's own acts. */
  readonly mentioned: readonly NodeId[]
  /** Of all the persons in it, whom any source makes a minor, at whatever mark: the one thing not seen at this clearance, and only to hide by. */
  readonly minors: ReadonlySet<NodeId>
  /** Those of them whom the claims of this clearance make one: all that may be told of it. */
  readonly seenMinors: ReadonlySet<NodeId>
  /** Who of all these persons is family of whom. */
  readonly kin: readonly (readonly [NodeId, NodeId])[]
  /** What is recorded between those who published or wrote the sources and the person or those on whom the acts fell. */
  readonly voices: readonly RelationshipRecord[]
  /** Whom else these sources tell of as proposed for sanctions, where nothing of the kind is told of the person. */
  readonly proposals: readonly RelationshipRecord[]
  /** Calls for sanctions in lists that these sources point to and that nobody here has read: whom they name is not known. */
  readonly unread: readonly RelationshipRecord[]
  /** Statements of none of these acts in which a body of a state denies, as the sources of this dossier tell of them. */
  readonly denials: readonly NodeId[]
  /** Chains that end at the person, the strongest first; those that this mark would strengthen are left out (model.md §4). */
  readonly chains: readonly FactChain[]
  /** How many acts are left out because a source names someone for the whole proceeding only (`comesWithOffice`). */
  readonly proceedingOnly: number
  /** Whether any of them leads through others to the person. */
  readonly proceedingBeneath: boolean
  /** Whether any of them is of a proceeding in which the person is given a part. */
  readonly proceedingOwn: boolean
  /** Deaths and the like of persons on whom an act fell in which the person has a part, as they fell on them; of none of them does any source here make the person a part. */
  readonly deaths: readonly RelationshipRecord[]
  /** Steps in favour of those on whom the acts fell. */
  readonly actedFor: readonly ActedFor[]
  readonly likeNamed: readonly LikeNamed[]
  /** What the person is recorded to have said of any of it. */
  readonly statements: readonly FactClaim[]
  /** How many statements of the person are recorded on anything. */
  readonly statementCount: number
  /** The person held against the lists kept on this machine, by the names this audience sees, with what was judged and may be told to it. */
  readonly screening: Screening
}

/** To whom someone agreed to be named, from nobody to everyone. */
export const consents = ['none', 'submission', 'partner', 'public'] as const
export type Consent = (typeof consents)[number]

/** What the advocate writes: kept with the dossier, never a claim. */
export interface OwnParts {
  readonly submitter: string
  readonly whyNow: string
  readonly ask: string
  /** Which victims agreed to be named, and to whom: by node, the widest audience. Who is not in it has not been asked. */
  readonly consent: ReadonlyMap<NodeId, Consent>
}
export const noOwnParts: OwnParts = { submitter: '', whyNow: '', ask: '', consent: new Map() }
