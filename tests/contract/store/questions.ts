import { stages, type Stage } from '#model/chains/stages.ts'
import type { ClaimId, NodeId } from '#model/claims/identifiers.ts'
import { ranks, type Rank } from '#model/claims/mark.ts'
import { nearKeys, searchTokens } from '#model/names/tokens.ts'
import { wordsOf } from '#model/names/forms.ts'
import type { ClaimKey, NeighbourKey, NodeKey, Page, PageOf, Proposal, Reached, Store } from '#server/store/store.ts'
import { chainsAnswer, recordAnswer } from '#server/http/answer-chains.ts'
import type { NaiveStore } from '#tests/support/oracle-store.ts'
import { someDay } from '#tests/support/arbitraries.ts'
import { unknownIds, type World } from '#tests/support/world.ts'
import fc from 'fast-check'

/** Something to ask of any store, and in which words. */
export interface Question {
  readonly words: string
  readonly ask: (store: Store) => Promise<unknown>
  /** Whether it takes several reads, between which a commit may fall. */
  readonly inSteps?: true
}

const ask = (words: string, asked: Question['ask']): Question => ({ words, ask: asked })
const askInSteps = (words: string, asked: Question['ask']): Question => ({ words, ask: asked, inSteps: true })

/** All pages of a list, each with its cursor. */
async function pages<Key>(read: (page: PageOf<Key>) => Promise<Page<unknown, Key>>, limit: number): Promise<Page<unknown, Key>[]> {
  const found: Page<unknown, Key>[] = []
  for (let after: Key | null = null; ;) {
    const page = await read({ after, limit })
    found.push(page)
    if (page.next === null) return found
    after = page.next
  }
}

/** What exists in a world at a clearance, what is hidden there, and what never existed. */
interface Ids {
  readonly nodes: readonly NodeId[]
  readonly records: readonly NodeId[]
  readonly relationships: readonly string[]
  readonly claims: readonly ClaimId[]
  readonly sources: readonly string[]
}
export function idsIn(oracle: NaiveStore, { profiles, sources }: World, clearance: Rank): Ids {
  const { nodes, nodeOf } = oracle.view(clearance)
  const records = [...profiles.map(({ id }) => id), unknownIds.node]
  const hidden = records.filter(id => !nodeOf.has(id))
  return {
    nodes: [...nodes.map(({ id }) => id), ...hidden],
    records,
    relationships: [
      ...new Set(ranks.flatMap(rank => oracle.view(rank).relationships.map(({ id }) => id as string))),
      unknownIds.relationship,
    ],
    claims: [...oracle.ledger.claims.keys(), unknownIds.claim] as ClaimId[],
    sources: [...sources.map(({ id }) => id), unknownIds.source],
  }
}
type Asked = readonly [ids: Ids, clearance: Rank, numbers: readonly number[]]

const limitOf = (numbers: readonly number[], at: number): number => 1 + ((numbers[at] ?? 0) % 5)
const half = <Item>(items: readonly Item[], numbers: readonly number[]): Item[] =>
  items.filter((_, at) => (numbers[at % numbers.length] ?? 0) % 2 === 0)

export const aboutRecords = ([{ records, relationships, nodes }, clearance, numbers]: Asked): Question[] => [
  ...records.map(id => ask(`the node ${id}`, store => store.node(id, clearance))),
  ...relationships.map(id => ask(`the relationship ${id}`, store => store.relationship(id, clearance))),
  ask('these nodes', store => store.nodes([...half(records, numbers), ...half(records, numbers)], clearance)),
  askInSteps('all nodes', store => pages<NodeKey>(page => store.nodesOfType(null, page, clearance), limitOf(numbers, 0))),
  askInSteps('people', store => pages<NodeKey>(page => store.nodesOfType('Person', page, clearance), limitOf(numbers, 1))),
  ask('nodes after a name that none has', store =>
    store.nodesOfType(null, { after: ['Organisation', 'M', unknownIds.node], limit: 3 }, clearance),
  ),
  ask('officials', store => store.officials(nodes, clearance)),
]

export const aboutNeighbours = ([{ nodes, records }, clearance, numbers]: Asked, oracle: NaiveStore): Question[] => {
  const types = [...new Set(oracle.view(4).relationships.map(({ type }) => type))]
  const someNodes = half(nodes, numbers)
  return [
    ...nodes.flatMap((id, at) => [
      askInSteps(`neighbours of ${id}`, store =>
        pages<NeighbourKey>(page => store.neighbours(id, {}, page, clearance), limitOf(numbers, at % 8)),
      ),
      askInSteps(`outgoing neighbours of ${id}`, store =>
        pages<NeighbourKey>(page => store.neighbours(id, { direction: 'out' }, page, clearance), 2),
      ),
      ask(`some neighbours of ${id}`, store =>
        store.neighbours(
          id,
          { types: types.slice(0, 1 + (at % 2)), direction: at % 3 === 0 ? 'out' : 'in' },
          { after: null, limit: 3 },
          clearance,
        ),
      ),
      ask(`counts of ${id}`, store => store.counts(id, clearance)),
    ]),
    askInSteps('relationships among all', store => pages<string>(page => store.among(nodes, page, clearance), limitOf(numbers, 2))),
    askInSteps('relationships among some', store => pages<string>(page => store.among(someNodes, page, clearance), limitOf(numbers, 3))),
    ask('relationships among records', store =>
      store.among(
        records.filter(id => nodes.includes(id)),
        { after: null, limit: 100 },
        clearance,
      ),
    ),
  ]
}

const days = fc.sample(someDay, { numRuns: 24, seed: 1 })
const hopsWhole = async (store: Store, ...[ids, filter, clearance]: Parameters<Store['hops']>): Promise<unknown> => {
  const hops = await store.hops(ids, filter, clearance)
  return { hops: ids.map(id => hops.get(id) ?? []), strange: [...hops.keys()].filter(id => !ids.includes(id)) }
}
export const aboutHops = ([{ nodes }, clearance, numbers]: Asked, oracle: NaiveStore): Question[] => {
  const types = [...new Set(oracle.view(4).relationships.map(({ type }) => type))]
  return [
    ask('hops from everywhere', store => hopsWhole(store, nodes, {}, clearance)),
    ...nodes.map((id, at) =>
      ask(`hops from ${id} on a day`, store => hopsWhole(store, [id], { asOf: days[(numbers[at % 8] ?? 0) % days.length]! }, clearance)),
    ),
    ...nodes.map((id, at) =>
      ask(`hops from ${id} for certain on a day`, store => {
        const asOf = days[(numbers[at % 8] ?? 0) % days.length]!
        return hopsWhole(store, at % 3 === 0 ? nodes : [id], { asOf, verdict: at % 7 === 0 ? 'possible' : 'definite' }, clearance)
      }),
    ),
    ask('hops of one type for certain', store =>
      hopsWhole(store, nodes, { types: types.slice(0, 2), asOf: days[0]!, verdict: 'definite' }, clearance),
    ),
    ask('hops of one type', store => hopsWhole(store, nodes, { types: types.slice(0, 1) }, clearance)),
    ask('hops of no type', store => hopsWhole(store, nodes, { types: [] }, clearance)),
  ]
}

interface Walk extends Question {
  readonly walk: (store: Store) => Promise<Reached>
}
/** Every stage, as far as it goes and cut short, from everywhere, from some and from ids that are no node's; nothing may be expanded twice or too much. */
export const aboutReach = ([{ nodes, records }, clearance, numbers]: Asked): Walk[] =>
  Object.values<Stage>(stages).flatMap((stage, at) =>
    [
      [nodes, 10_000] as const,
      [half([...records, ...records], numbers), 10_000] as const,
      [nodes, (numbers[at] ?? 0) % 9] as const,
      [half(nodes, numbers.slice(at)), (numbers[at + 6] ?? 0) % 7] as const,
    ].map(([ids, most]) => {
      const walk = (store: Store) => store.reach(ids, stage, most, clearance)
      return { ...ask(`what ${stage.name} reaches from ${ids.length} within ${most}`, walk), walk }
    }),
  )

export const aboutSupport = ([{ relationships }, clearance, numbers]: Asked): Question[] => [
  ask('what supports all relationships', store => store.support([...relationships, ...relationships] as never, clearance)),
  ask('what supports some', store => store.support(half(relationships, numbers) as never, clearance)),
  ask('what supports none', store => store.support([], clearance)),
]

/** Who is answerable, and for what, from everywhere: as the answer is sent. */
export const aboutChains = ([{ nodes }, clearance, numbers]: Asked): Question[] => {
  const node = async (store: Store, at: number) => store.node(nodes[(numbers[at % numbers.length] ?? 0) % nodes.length] ?? '', clearance)
  const bounds = { depth: (numbers[0] ?? 0) % 4, limit: 1000 }
  const day = days[(numbers[1] ?? 0) % days.length]
  return [
    ...nodes.map((id, at) =>
      askInSteps(`chains from ${id}`, async store => {
        const of = await store.node(id, clearance)
        return (
          of &&
          chainsAnswer(store, { ...bounds, of, official: null, impossible: at % 2 === 0, ...(at % 5 === 0 && { asOf: day }) }, clearance)
        )
      }),
    ),
    ...nodes.map((id, at) =>
      askInSteps(`the record of ${id}`, async store => {
        const official = await store.node(id, clearance)
        return official && recordAnswer(store, { ...bounds, official, limit: 1 + (at % 7) }, clearance)
      }),
    ),
    ...[3, 4, 5].map(at =>
      askInSteps(`why not, dice ${at}`, async store => {
        const [of, official] = [await node(store, at), await node(store, at + 7)]
        return of && official && chainsAnswer(store, { ...bounds, of, official }, clearance)
      }),
    ),
  ]
}

/** A proposal may say more than was asked, but nothing that is not there; what was not asked for is left out of the comparison. */
async function truly(
  store: Store,
  proposals: readonly Proposal[],
  clearance: Rank,
  asked: (spelling: string) => boolean,
): Promise<unknown> {
  const found: unknown[] = []
  for (const { id, type, caption, spellings } of proposals) {
    const node = await store.node(id, clearance)
    const strange = spellings.filter(spelling => !node?.names.some(({ value }) => value === spelling))
    if (strange.length > 0 || node?.id !== id || node.type !== type || node.caption !== caption) found.push({ strange, id, type, caption })
    const met = [...new Set(spellings)].filter(asked).sort()
    if (met.length > 0) found.push({ id, type, caption, met })
  }
  return found.map(one => JSON.stringify(one)).sort()
}
export function aboutName(query: string, clearance: Rank): Question[] {
  const words = wordsOf(query).map(({ plain, folded }) => [plain, folded])
  const keys = nearKeys(query)
  const begins = (spelling: string): boolean => {
    const tokens = searchTokens(spelling)
    return words.every(forms => forms.some(form => tokens.some(token => token.startsWith(form))))
  }
  const isNear = (spelling: string): boolean => nearKeys(spelling).some(key => keys.includes(key))
  if (words.length === 0) return []
  return ([null, 'Person'] as const).flatMap(type => [
    askInSteps(`names that begin as ${query}`, async store =>
      truly(store, await store.proposeByName(words, type, clearance), clearance, begins),
    ),
    askInSteps(`names near ${query}`, async store => truly(store, await store.proposeNear(keys, type, clearance), clearance, isNear)),
  ])
}

export const aboutClaims = ([{ nodes, relationships, claims }, clearance, numbers]: Asked): Question[] => [
  ...nodes.flatMap((id, at) => [
    askInSteps(`claims of ${id}`, store => pages<ClaimKey>(page => store.claimsOfNode(id, page, clearance), limitOf(numbers, at % 8))),
    ask(`judgements of ${id}`, store => store.judgementsOf(id, clearance)),
    ask(`statements of ${id}`, store => store.statementsOf(id, clearance)),
  ]),
  ...relationships.map((id, at) =>
    askInSteps(`claims of ${id}`, store =>
      pages<ClaimKey>(page => store.claimsOfRelationship(id as never, page, clearance), limitOf(numbers, at % 8)),
    ),
  ),
  ...claims.map(id => ask(`the claim ${id}`, store => store.claim(id, clearance))),
]

export const aboutHistory = ([{ claims }, clearance]: Asked): Question[] =>
  claims.map(id => ask(`the history of ${id}`, store => store.history(id, clearance)))

export const aboutSources = ([{ nodes, sources }, clearance, numbers]: Asked): Question[] => [
  askInSteps('sources', store => pages<string>(page => store.sources(page, clearance), limitOf(numbers, 4))),
  ask('these sources', store => store.sourcesByIds(sources as never, clearance)),
  ...sources.map((id, at) =>
    askInSteps(`claims of ${id}`, store =>
      pages<ClaimKey>(page => store.claimsOfSource(id as never, page, clearance), limitOf(numbers, at)),
    ),
  ),
  ...sources.map((id, at) =>
    askInSteps(`denials of ${id}`, store =>
      pages<ClaimKey>(
        page => store.claimsOfSource(id as never, page, clearance, at % 3 === 0 ? 'alleges' : 'denies'),
        limitOf(numbers, at),
      ),
    ),
  ),
  ask('what some nodes rest on', store => store.restsOn(half(nodes, numbers), 'touching', clearance)),
  ask('what is among some nodes', store => store.restsOn(half(nodes, numbers), 'among', clearance)),
  ask('what nothing rests on', store => store.restsOn([], 'touching', clearance)),
]

export const aboutAll = ([, clearance]: Asked): Question[] => [
  ask('totals', store => store.totals(clearance)),
  ask('scenes', store => store.scenes(clearance)),
  ask('a scene', store => store.scene('first', clearance)),
  ask('a scene that is not there', store => store.scene('none', clearance)),
  ask('everything', async store => ({ ...(await store.everything(clearance)), leftOut: null })),
]

/** What only the import asks, without a clearance. */
export const aboutImport = ([{ records, sources }, clearance]: Asked): Question[] => [
  ...sources.flatMap(id => [ask(`rows of ${id}`, store => store.rows(id)), ask(`the checkpoint of ${id}`, store => store.checkpoint(id))]),
  ask('these records', store => store.profilesByIds(records)),
  ask('how much is left out', async store => (await store.everything(clearance)).leftOut),
]

/** Every question a reader of that clearance can ask about what is there. */
export function everyRead(oracle: NaiveStore, made: World, clearance: Rank, numbers: readonly number[]): Question[] {
  const asked: Asked = [idsIn(oracle, made, clearance), clearance, numbers]
  const names = [...new Set(oracle.view(4).nodes.flatMap(node => node.names.map(({ value }) => value)))]
  return [
    ...aboutRecords(asked),
    ...aboutNeighbours(asked, oracle),
    ...aboutHops(asked, oracle),
    ...aboutReach(asked),
    ...aboutSupport(asked),
    ...aboutChains(asked),
    ...half(names, numbers).flatMap(name => aboutName(name, clearance)),
    ...aboutClaims(asked),
    ...aboutSources(asked),
    ...aboutAll(asked),
  ]
}
