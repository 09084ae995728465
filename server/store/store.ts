import type { Claim, Judgement, Profile, Revision, Statement } from '#model/claims/claim.ts'
import type { Day } from '#model/claims/day.ts'
import type { ClaimId, JudgementId, NodeId, ProfileId, RelationshipId } from '#model/claims/identifiers.ts'
import type { SeenProfile } from '#model/claims/identity.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Scene } from '#model/claims/scene.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { Stage } from '#model/chains/stages.ts'
import type { Verdict } from '#model/chains/verdict.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'

/**
 * What every store promises. Both adapters run `tests/contract/store`; where a sentence here and a test differ, the test is wrong.
 *
 * - Every read takes the reader's clearance. What is marked above it does not exist in any answer: not in a value, count, order, cursor or error.
 *   Two stores whose live claims and judgements are equal at a clearance answer byte for byte the same there, however they came to hold them.
 * - Lists are ordered by what each method says, ties by id, text compared by UTF-16 code units; a page holds at most `limit` items and `next` is the key of
 *   its last item (never an offset), null on the last page.
 * - An id that is hidden from the reader is answered exactly as one that does not exist.
 * - A read sees everything committed before it began, through whichever connection, and nothing of a commit that was refused.
 * - Failures are errors of `failures.ts`; a read given a `signal` that aborts throws its reason instead of a shorter answer.
 */
export interface Store {
  readonly kind: 'embedded' | 'neo4j'

  /** Resolves when the store answers; throws StoreUnavailable with one clear sentence when it does not. A store that was away answers again without a restart. */
  ready(): Promise<void>
  close(): Promise<void>

  /** The node with this id, or the node that a visible profile with this id is now part of. */
  node(id: string, clearance: Rank): Promise<NodeRecord | null>
  /** The nodes among these ids that exist for the reader, ordered by id, each once. Ids of joined profiles answer with their node. */
  nodes(ids: readonly string[], clearance: Rank): Promise<NodeRecord[]>
  /** All nodes, or those of one type, by (type as in `nodeTypes`, caption, id). */
  nodesOfType(type: NodeType | null, page: PageOf<NodeKey>, clearance: Rank): Promise<Page<NodeRecord, NodeKey>>
  /** Those among these nodes that are officials: persons with a supported HOLDS of a post in (POST_IN) a PublicBody, Court or Facility. */
  officials(ids: readonly NodeId[], clearance: Rank): Promise<Set<NodeId>>

  relationship(id: string, clearance: Rank): Promise<RelationshipRecord | null>
  /** The relationships of a node by (type as in `relationshipTypes`, out before in, id), optionally of some types or one direction. */
  neighbours(id: NodeId, wanted: Wanted, page: PageOf<NeighbourKey>, clearance: Rank): Promise<Page<RelationshipRecord, NeighbourKey>>
  /** How many relationships of each type leave and enter the node. Types without any are left out. */
  counts(id: NodeId, clearance: Rank): Promise<Counts>
  /** All relationships with both ends among these nodes, by id. */
  among(ids: readonly NodeId[], page: PageOf<string>, clearance: Rank): Promise<Page<RelationshipRecord, string>>
  /** One step from each of these nodes, for traversals: supported relationships only, per node by (other node, relationship). */
  hops(ids: readonly NodeId[], filter: HopFilter, clearance: Rank, signal?: AbortSignal): Promise<Map<NodeId, Hop[]>>
  /**
   * The shortest simple paths between two nodes over the hops that the filter keeps, of at most `max` relationships, in either direction of each: by
   * length, then by node ids, then by relationship ids; parallel relationships make paths of their own. None from a node to itself. How much is searched,
   * and when the search stops, follows from `server/store/paths.ts` and the graph alone.
   */
  paths(asked: PathsAsked, filter: HopFilter, clearance: Rank, signal?: AbortSignal): Promise<PathsFound>
  /**
   * Walks a stage, one of `stages` (anything else is a RangeError), over supported relationships: its first layer from those of these nodes that exist, each
   * further one from the distinct nodes at the far ends of the relationships that the layer before met. A node that a layer of the same ways expanded before
   * in this call is not expanded again by it; one that layers of different ways expand counts each time. At most `most` nodes are expanded in all: where
   * more are to be, the first by id are, and `more` is true.
   */
  reach(ids: readonly NodeId[], stage: Stage, most: number, clearance: Rank, signal?: AbortSignal): Promise<Reached>

  /**
   * Spellings that may answer a search: every node one of whose visible names has, for every word of the query, a search token beginning with one of
   * that word's forms. May propose more; never fewer. The caller scores with `model/names`.
   */
  proposeByName(words: readonly (readonly string[])[], type: NodeType | null, clearance: Rank): Promise<Proposal[]>
  /** Spellings that share one of these near keys (`model/names/tokens.ts`). May propose more; never fewer. */
  proposeNear(keys: readonly string[], type: NodeType | null, clearance: Rank): Promise<Proposal[]>

  /** Live claims about the node's profiles, by (first citation's source, place in it, id). */
  claimsOfNode(id: NodeId, page: PageOf<ClaimKey>, clearance: Rank): Promise<Page<ClaimRecord, ClaimKey>>
  claimsOfRelationship(id: RelationshipId, page: PageOf<ClaimKey>, clearance: Rank): Promise<Page<ClaimRecord, ClaimKey>>
  /** What is claimed of those among these relationships that exist for the reader, and how many origins support each. */
  support(ids: readonly RelationshipId[], clearance: Rank): Promise<Map<RelationshipId, Support>>
  claim(id: string, clearance: Rank): Promise<ClaimRecord | null>
  /** The revisions of a claim, newest first; an older version takes the highest mark any later one has. Empty when none is visible. */
  history(id: ClaimId, clearance: Rank): Promise<Revision[]>
  /** Live judgements about the node's profiles, both of whose profiles the reader sees, by id. */
  judgementsOf(id: NodeId, clearance: Rank): Promise<Judgement[]>

  /** Sources cited (or relayed) by a claim the reader sees, by id. `repeats` is null when the repeated source is not one of them. */
  sources(page: PageOf<string>, clearance: Rank): Promise<Page<SourceRecord, string>>
  sourcesByIds(ids: readonly SourceId[], clearance: Rank): Promise<Source[]>
  /** Claims citing or relaying the source, all or those of one stance, in the order of the document, then by id. */
  claimsOfSource(id: SourceId, page: PageOf<ClaimKey>, clearance: Rank, stance?: Claim['stance']): Promise<Page<ClaimRecord, ClaimKey>>

  /** Claims the reader sees about these nodes and about relationships touching them (`touching`) or with both ends among them, and the sources they cite, by id. */
  restsOn(ids: readonly NodeId[], reach: 'touching' | 'among', clearance: Rank): Promise<{ claims: number; sources: Source[] }>
  /** How many visible claims are statements of this node (`saidBy`). */
  statementsOf(id: NodeId, clearance: Rank): Promise<number>

  /** What there is, for the start page and the closing line of a seeding. */
  totals(clearance: Rank): Promise<Totals>

  scenes(clearance: Rank): Promise<Scene[]>
  scene(id: string, clearance: Rank): Promise<Scene | null>

  /**
   * Writes the whole batch or nothing: refused batches throw an error of `failures.ts` and leave the store as it was. Durable when it resolves.
   * The projection is brought up to date in the same transaction, only where the batch touches it.
   */
  commit(batch: Batch): Promise<Receipt>
  /** Current rows of a folder and the claim each stands for, by key. */
  rows(folder: string): Promise<Map<string, { claim: ClaimId; revision: Revision }>>
  profilesByIds(ids: readonly ProfileId[]): Promise<SeenProfile[]>
  checkpoint(folder: string): Promise<Checkpoint | null>

  /** Everything live at this clearance, each list by id, for export and verification. */
  everything(clearance: Rank): Promise<Everything>
  /** Projects all claims anew and compares with what is kept, naming each difference in a sentence; an empty list is a clean store. */
  verify(): Promise<string[]>
  /** Removes all that Answerable wrote, and nothing else. */
  reset(): Promise<void>
}

export interface PageOf<Key> {
  readonly after: Key | null
  readonly limit: number
}
export interface Page<Item, Key> {
  readonly items: readonly Item[]
  readonly next: Key | null
}
export type NodeKey = readonly [type: NodeType, caption: string, id: string]
export type NeighbourKey = readonly [type: RelationshipType, direction: 'out' | 'in', id: string]
/** For a node or relationship: the first citation's source and place, and the claim's id; for a source, its place and the claim's id. */
export type ClaimKey = readonly [place: string, id: string]
export interface Wanted {
  readonly types?: readonly RelationshipType[]
  readonly direction?: 'out' | 'in'
}
export type Counts = Partial<Record<RelationshipType, { readonly in: number; readonly out: number }>>
export interface HopFilter {
  readonly types?: readonly RelationshipType[]
  /** Keeps only relationships not impossible on that day. */
  readonly asOf?: Day
  /** With `asOf`: `definite` keeps only those that stood on that day for certain (`judgeOn`); `possible` is what is kept without it. */
  readonly verdict?: Exclude<Verdict, 'impossible'>
}
export interface Hop {
  readonly relationship: RelationshipId
  readonly type: RelationshipType
  readonly to: NodeId
  readonly direction: 'out' | 'in'
}
/** How many nodes one search for paths may expand: a count, never a time, so that the same question gives the same answer everywhere. */
export const mayExpand = 20_000
export interface PathsAsked {
  readonly from: NodeId
  readonly to: NodeId
  readonly max: number
  readonly limit: number
  readonly budget?: number
}
export interface Path {
  readonly nodes: readonly NodeId[]
  readonly relationships: readonly RelationshipId[]
}
export interface PathsFound {
  readonly paths: readonly Path[]
  readonly expanded: number
  /** Another path of the length asked for exists, or the search stopped before it could know. */
  readonly more: boolean
  /** What ended the search: null when there is no other path, however long. */
  readonly by: 'limit' | 'nodes' | 'ways' | 'length' | null
}
/** One step from each of these nodes, as `Store.hops` answers it: all of a level at once. */
export type HopsOf = (ids: readonly NodeId[]) => Promise<ReadonlyMap<NodeId, readonly Hop[]>>
/** What a walk found, each list by id, each once. */
export interface Reached {
  /** The nodes asked about that exist, and both ends of every relationship met. */
  readonly nodes: readonly NodeRecord[]
  readonly relationships: readonly RelationshipRecord[]
  readonly expanded: number
  readonly more: boolean
  /** The nodes at the far ends of what the last layer met, from which another walk can go on. */
  readonly frontier: readonly NodeId[]
}
export interface Support {
  /** All of them, denials too, in the order of `claimsOfRelationship`. */
  readonly claims: readonly ClaimRecord[]
  /** Distinct origins (`model/claims/origins.ts`) of those that do not deny it, as far as the reader sees which source repeats which. */
  readonly origins: number
}
export interface Proposal {
  readonly id: NodeId
  readonly type: NodeType
  readonly caption: string
  readonly spellings: readonly string[]
}
/** A claim as one reader sees it: ids of nodes and relationships as they are at that clearance. `saidBy` is null when the speaker is hidden or the source itself. */
export interface ClaimRecord extends Claim {
  readonly about: { readonly node: NodeId } | { readonly relationship: RelationshipId; readonly from: NodeId; readonly to: NodeId }
  readonly speaker: NodeId | null
  readonly speakerHidden: boolean
}
export interface SourceRecord {
  readonly source: Source
  readonly claims: number
}
export interface Totals {
  readonly nodes: Partial<Record<NodeType, number>>
  readonly relationships: Partial<Record<RelationshipType, number>>
  readonly claims: number
  readonly sources: number
  /** The earliest and latest day any visible act or relationship can have been, from closed ends alone. */
  readonly period: readonly [Day, Day] | null
}

export interface Batch {
  readonly sources?: readonly Source[]
  readonly profiles?: readonly Profile[]
  /** A claim given with its row takes the place of the claim the row stood for before, which is then superseded. */
  readonly claims?: readonly IncomingClaim[]
  /** Rows whose claims are withdrawn: gone for every reader, kept in the history. */
  readonly retract?: readonly Row[]
  readonly judgements?: readonly Judgement[]
  readonly withdraw?: readonly JudgementId[]
  readonly scenes?: readonly Scene[]
  readonly checkpoint?: Checkpoint
}
export interface IncomingClaim {
  readonly statement: Statement
  readonly revision: Revision
  readonly researcher: string | null
  readonly row: Row
}
/** A row of a folder, the place from which a claim came; `folder` is the id of the folder's main source. */
export interface Row {
  readonly folder: SourceId
  readonly key: string
}
/** How far an import of a folder has come; `content` is the hash of what is imported. `done` batches are committed; null `total` never. */
export interface Checkpoint {
  readonly folder: SourceId
  readonly content: string
  readonly done: number
  readonly total: number
}
export interface Receipt {
  readonly added: number
  readonly unchanged: number
  readonly superseded: number
  readonly revised: number
  readonly retracted: number
}
export interface Everything {
  readonly nodes: readonly NodeRecord[]
  readonly relationships: readonly RelationshipRecord[]
  readonly claims: readonly ClaimRecord[]
  readonly judgements: readonly Judgement[]
  readonly sources: readonly Source[]
  /** Live claims the reader does not see. */
  readonly leftOut: number
}
