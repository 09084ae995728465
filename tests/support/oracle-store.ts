import { documentOrder } from '#model/claims/citation.ts'
import { isRelationship } from '#model/claims/claim.ts'
import type { Day } from '#model/claims/day.ts'
import { markOf, rankOf, type Rank } from '#model/claims/mark.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import { verdictOn } from '#model/claims/when.ts'
import { searchTokens, nearKeys } from '#model/names/tokens.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import { shortestPaths } from '#server/store/paths.ts'
import type { ClaimRecord, Hop, NeighbourKey, NodeKey, Page, PageOf, Proposal, Store } from '#server/store/store.ts'
import { byId, byText, commitTo, emptyLedger, liveClaims, visibleFrom, type Ledger } from './oracle.ts'
import { originsIn, reachIn, stoodOn } from './oracle-reach.ts'
import { isAboutNode, originsOf, viewOf, type View } from './oracle-view.ts'

const orderOf = new Map<string, number>([...nodeTypes, ...relationshipTypes].map(({ type }, at) => [type, at]))
const byType = (a: string, b: string): number => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0)
const byTwo = (a: readonly [string, string], b: readonly [string, string]): number => byText(a[0], b[0]) || byText(a[1], b[1])

/** One page of all there is: sorted whole, then cut. */
function pageOf<Item, Key>(
  all: readonly Item[],
  keyOf: (item: Item) => Key,
  order: (a: Key, b: Key) => number,
  { after, limit }: PageOf<Key>,
): Page<Item, Key> {
  const rest = all.toSorted((a, b) => order(keyOf(a), keyOf(b))).filter(item => after === null || order(keyOf(item), after) > 0)
  const items = rest.slice(0, limit)
  return { items, next: items.length < rest.length ? keyOf(items.at(-1)!) : null }
}

/** A store that keeps plain lists and works everything out anew for every question, from the sentences of `store.ts` alone. */
export class NaiveStore implements Store {
  readonly kind = 'embedded'
  #ledger: Ledger = emptyLedger
  #views = new Map<Rank, View>()

  get ledger(): Ledger {
    return this.#ledger
  }
  view(clearance: Rank): View {
    const view = this.#views.get(clearance) ?? viewOf(this.#ledger, clearance)
    this.#views.set(clearance, view)
    return view
  }

  readonly ready = () => Promise.resolve()
  readonly close = () => Promise.resolve()
  readonly verify = async () => []
  readonly reset = async () => {
    this.#ledger = emptyLedger
    this.#views = new Map()
  }
  readonly commit: Store['commit'] = async batch => {
    const { ledger, receipt } = commitTo(this.#ledger, batch)
    this.#ledger = ledger
    this.#views = new Map()
    return receipt
  }

  readonly node: Store['node'] = async (id, clearance) => (await this.nodes([id], clearance))[0] ?? null
  readonly nodes: Store['nodes'] = async (ids, clearance) => {
    const { nodes, nodeOf } = this.view(clearance)
    const wanted = new Set(ids.map(id => nodeOf.get(id)))
    return nodes.filter(({ id }) => wanted.has(id))
  }
  readonly nodesOfType: Store['nodesOfType'] = async (type, page, clearance) => {
    const order = (a: NodeKey, b: NodeKey) => byType(a[0], b[0]) || byText(a[1], b[1]) || byText(a[2], b[2])
    const all = this.view(clearance).nodes.filter(node => type === null || node.type === type)
    return pageOf(all, (node): NodeKey => [node.type, node.caption, node.id], order, page)
  }
  readonly officials: Store['officials'] = async (ids, clearance) => {
    const { nodes, relationships } = this.view(clearance)
    const bodies = new Set<string>(nodes.filter(({ type }) => ['PublicBody', 'Court', 'Facility'].includes(type)).map(({ id }) => id))
    const posts = new Set<string>(relationships.filter(({ type, to }) => type === 'POST_IN' && bodies.has(to)).map(({ from }) => from))
    return new Set(
      relationships
        .filter(({ type, from, to, supported }) => type === 'HOLDS' && supported && posts.has(to) && ids.includes(from))
        .map(({ from }) => from),
    )
  }

  readonly relationship: Store['relationship'] = async (id, clearance) =>
    this.view(clearance).relationships.find(record => record.id === id) ?? null
  readonly neighbours: Store['neighbours'] = async (id, { types, direction }, page, clearance) => {
    const keyOf = ({ type, from, id: key }: RelationshipRecord): NeighbourKey => [type, from === id ? 'out' : 'in', key]
    const order = (a: NeighbourKey, b: NeighbourKey) => byType(a[0], b[0]) || -byText(a[1], b[1]) || byText(a[2], b[2])
    const all = this.view(clearance).relationships.filter(record => {
      const touches = record.from === id || record.to === id
      return touches && (types === undefined || types.includes(record.type)) && (direction === undefined || keyOf(record)[1] === direction)
    })
    return pageOf(all, keyOf, order, page)
  }
  readonly counts: Store['counts'] = async (id, clearance) => {
    const touching = this.view(clearance).relationships.filter(({ from, to }) => from === id || to === id)
    const count = (type: string) => ({
      in: touching.filter(record => record.type === type && record.to === id).length,
      out: touching.filter(record => record.type === type && record.from === id).length,
    })
    return Object.fromEntries(touching.map(({ type }) => [type, count(type)]))
  }
  readonly among: Store['among'] = async (ids, page, clearance) => {
    const all = this.view(clearance).relationships.filter(({ from, to }) => ids.includes(from) && ids.includes(to))
    return pageOf(all, ({ id }) => id as string, byText, page)
  }
  readonly hops: Store['hops'] = async (ids, { types, asOf, verdict }, clearance, signal) => {
    signal?.throwIfAborted()
    const kept = this.view(clearance).relationships.filter(
      record =>
        record.supported &&
        (types === undefined || types.includes(record.type)) &&
        (asOf === undefined || (verdict === 'definite' ? stoodOn(record, asOf) : verdictOn(record.when, asOf) !== 'impossible')),
    )
    const hopsOf = (node: string): Hop[] =>
      kept
        .filter(({ from, to }) => from === node || to === node)
        .map(({ id, type, from, to }): Hop =>
          from === node ? { relationship: id, type, to, direction: 'out' } : { relationship: id, type, to: from, direction: 'in' },
        )
        .sort((a, b) => byText(a.to, b.to) || byText(a.relationship, b.relationship))
    return new Map(ids.map(id => [id, hopsOf(id)]))
  }

  readonly paths: Store['paths'] = async (asked, filter, clearance, signal) =>
    shortestPaths(ids => this.hops(ids, filter, clearance, signal), asked)
  readonly reach: Store['reach'] = async (ids, stage, most, clearance, signal) => {
    signal?.throwIfAborted()
    return reachIn(this.view(clearance), ids, stage, most)
  }

  #proposed(type: string | null, clearance: Rank, answers: (spelling: string) => boolean): Proposal[] {
    return this.view(clearance).nodes.flatMap(node => {
      const spellings = [...new Set(node.names.map(({ value }) => value))].filter(answers).sort(byText)
      return spellings.length > 0 && (type === null || node.type === type)
        ? [{ id: node.id, type: node.type, caption: node.caption, spellings }]
        : []
    })
  }
  readonly proposeByName: Store['proposeByName'] = async (words, type, clearance) =>
    this.#proposed(type, clearance, spelling => {
      const tokens = searchTokens(spelling)
      return words.every(forms => forms.some(form => tokens.some(token => token.startsWith(form))))
    })
  readonly proposeNear: Store['proposeNear'] = async (keys, type, clearance) =>
    this.#proposed(type, clearance, spelling => nearKeys(spelling).some(key => keys.includes(key)))

  #claimsOf(test: (claim: ClaimRecord) => boolean, page: PageOf<readonly [string, string]>, clearance: Rank) {
    const keyOf = ({ id, citations: [first] }: ClaimRecord) => [`${first!.source}\u0001${documentOrder(first!.locator)}`, id] as const
    return pageOf(this.view(clearance).claims.filter(test), keyOf, byTwo, page)
  }
  readonly claimsOfNode: Store['claimsOfNode'] = async (id, page, clearance) =>
    this.#claimsOf(claim => isAboutNode(claim, id), page, clearance)
  readonly claimsOfRelationship: Store['claimsOfRelationship'] = async (id, page, clearance) =>
    this.#claimsOf(({ about }) => 'relationship' in about && about.relationship === id, page, clearance)
  readonly support: Store['support'] = async (ids, clearance) => {
    const { relationships, sources } = this.view(clearance)
    const found = relationships.map(({ id }) => id).filter(id => ids.includes(id))
    const everyClaim = async (id: (typeof found)[number]) => {
      const { items: claims } = await this.claimsOfRelationship(id, { after: null, limit: Infinity }, clearance)
      return [id, { claims, origins: originsIn(claims, sources) }] as const
    }
    return new Map(await Promise.all(found.map(everyClaim)))
  }
  readonly claim: Store['claim'] = async (id, clearance) => this.view(clearance).claims.find(claim => claim.id === id) ?? null
  readonly history: Store['history'] = async (id, clearance) => {
    const { revisions = [] } = this.#ledger.claims.get(id) ?? {}
    if (!this.view(clearance).claims.some(claim => claim.id === id)) return []
    const highestFrom = (at: number): Rank => Math.max(...revisions.slice(at).map(({ mark }) => rankOf(mark))) as Rank
    const versions = revisions.map((revision, at) => ({ ...revision, mark: markOf(highestFrom(at)) }))
    return versions.filter(({ mark }) => rankOf(mark) <= clearance).toReversed()
  }
  readonly judgementsOf: Store['judgementsOf'] = async (id, clearance) => {
    const { judgements, nodeOf } = this.view(clearance)
    return judgements.filter(({ a, b }) => nodeOf.get(a) === id || nodeOf.get(b) === id)
  }

  readonly sources: Store['sources'] = async (page, clearance) => {
    const { sources, claims } = this.view(clearance)
    const records = sources.map(source => ({ source, claims: claims.filter(claim => originsOf(claim).includes(source.id)).length }))
    return pageOf(records, ({ source }) => source.id as string, byText, page)
  }
  readonly sourcesByIds: Store['sourcesByIds'] = async (ids, clearance) => this.view(clearance).sources.filter(({ id }) => ids.includes(id))
  readonly claimsOfSource: Store['claimsOfSource'] = async (id, page, clearance, stance) => {
    const firstPlace = ({ citations }: ClaimRecord): string =>
      citations
        .filter(({ source, relays }) => source === id || relays === id)
        .map(({ locator }) => documentOrder(locator))
        .sort(byText)[0]!
    const all = this.view(clearance).claims.filter(
      claim => originsOf(claim).includes(id) && (stance === undefined || claim.stance === stance),
    )
    return pageOf(all, claim => [firstPlace(claim), claim.id] as const, byTwo, page)
  }
  readonly restsOn: Store['restsOn'] = async (ids, reach, clearance) => {
    const { claims, sources } = this.view(clearance)
    const has = (id: string): boolean => ids.some(other => other === id)
    const within = claims.filter(({ about }) => {
      if ('node' in about) return has(about.node)
      return reach === 'among' ? has(about.from) && has(about.to) : has(about.from) || has(about.to)
    })
    const cited = new Set(within.flatMap(originsOf))
    return { claims: within.length, sources: sources.filter(({ id }) => cited.has(id)) }
  }
  readonly statementsOf: Store['statementsOf'] = async (id, clearance) =>
    this.view(clearance).claims.filter(({ speaker }) => speaker === id).length

  readonly totals: Store['totals'] = async clearance => {
    const { nodes, relationships, claims, sources } = this.view(clearance)
    const tally = (types: readonly string[]) => Object.fromEntries(types.map(type => [type, types.filter(other => other === type).length]))
    const days = [...nodes, ...relationships]
      .flatMap(({ when }) => when?.possible ?? [])
      .filter((day): day is Day => day !== null)
      .sort(byText)
    return {
      nodes: tally(nodes.map(({ type }) => type)),
      relationships: tally(relationships.map(({ type }) => type)),
      claims: claims.length,
      sources: sources.length,
      period: days.length > 0 ? [days[0]!, days.at(-1)!] : null,
    }
  }

  readonly scenes: Store['scenes'] = async clearance => {
    const { nodeOf } = this.view(clearance)
    return byId(this.#ledger.scenes.values())
      .filter(({ mark }) => rankOf(mark) <= clearance)
      .map(scene => ({ ...scene, nodes: [...new Set(scene.nodes.flatMap(id => nodeOf.get(id) ?? []))] }))
      .filter(({ nodes }) => nodes.length > 0)
  }
  readonly scene: Store['scene'] = async (id, clearance) => (await this.scenes(clearance)).find(scene => scene.id === id) ?? null

  readonly rows: Store['rows'] = async folder => {
    const { rows, claims } = this.#ledger
    const standing = [...rows.values()].filter(({ row, live }) => live && row.folder === folder)
    const revisionOf = (id: string) => {
      const { status, note, mark } = claims.get(id)!.claim
      return { status, note, mark }
    }
    return new Map(standing.map(({ row, claim }) => [row.key, { claim, revision: revisionOf(claim) }]))
  }
  readonly profilesByIds: Store['profilesByIds'] = async ids => {
    const claims = liveClaims(this.#ledger).filter(({ subject }) => !isRelationship(subject))
    return byId(this.#ledger.profiles.values())
      .filter(({ id }) => ids.includes(id))
      .map(profile => ({ ...profile, visibleFrom: visibleFrom(claims, profile.id) }))
  }
  readonly checkpoint: Store['checkpoint'] = async folder => this.#ledger.checkpoints.get(folder) ?? null
  readonly everything: Store['everything'] = async clearance => {
    const { nodes, relationships, claims, judgements, sources, leftOut } = this.view(clearance)
    return { nodes, relationships, claims, judgements, sources, leftOut }
  }
}
