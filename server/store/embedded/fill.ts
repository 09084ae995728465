import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { claimIdOf, isRelationship, type Claim } from '#model/claims/claim.ts'
import type { NodeAt } from '#model/claims/identity.ts'
import { ranks } from '#model/claims/mark.ts'
import { projectNodes, projectRelationships } from '#model/claims/project.ts'
import { bondOf } from '../changes.ts'
import { StoreUnwritable } from '../failures.ts'
import type { Batch } from '../store.ts'
import { daysOf, indexedNames, maskOf } from './layers.ts'
import { nextGeneration } from './live-adjacency.ts'
import { placeOf, placesOf } from './places.ts'
import { createFile, putInPlace, storeFile } from './store-file.ts'
import { inOrder, Sql } from './sql.ts'

/**
 * Makes a store from batches of which each record stands alone: public claims, no judgements, every claim about a record or relationship in the batch
 * that brings it, every row once. Ends with what committing the batches one by one would have stored, some twenty times sooner: nothing is looked up,
 * nothing is flushed, indexes come last, and a half-made file never stands where a store should. Throws StoreUnwritable where a store is already.
 */
export function fillEmbeddedStore(folder: string, batches: Iterable<Batch>): void {
  const file = storeFile(folder)
  if (existsSync(file)) throw new StoreUnwritable(`There is a store in ${folder} already: name an empty folder.`)
  mkdirSync(folder, { recursive: true })
  const half = join(folder, 'filling.sqlite')
  rmSync(half, { force: true })
  createFile(half)
  const sql = new Sql(half, 0)
  try {
    sql.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1500000; PRAGMA temp_store = FILE; BEGIN',
    )
    const indexes = sql.all<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    for (const { name } of indexes) sql.exec(`DROP INDEX ${name}`)
    const known: Known = { claims: 0, nodes: 0, sources: new Set(), profiles: new Set() }
    for (const batch of batches) fill(sql, batch, known)
    for (const index of indexes) sql.exec(index.sql)
    sql.run("UPDATE meta SET value = ? WHERE name = 'rebuilt'", nextGeneration(sql))
    sql.exec('COMMIT')
  } finally {
    sql.close()
  }
  putInPlace(half, file)
}

/** What came before, to number what comes and to lean on it. */
interface Known {
  claims: number
  nodes: number
  readonly sources: Set<string>
  readonly profiles: Set<string>
}

function fill(sql: Sql, batch: Batch, known: Known): void {
  const { sources = [], profiles = [], claims: incoming = [] } = batch
  for (const source of sources) {
    known.sources.add(source.id)
    sql.run('INSERT INTO source VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body', source.id, JSON.stringify(source))
  }
  for (const { id } of profiles) known.profiles.add(id)
  check(batch, known)
  const claims: Claim[] = []
  for (const { statement, revision, researcher, row } of incoming) {
    const { subject, says, citations, saidBy, stance, hedged, when } = statement
    const { status, note, mark } = revision
    const id = claimIdOf(statement)
    const claim: Claim = { id, subject, says, citations, saidBy, stance, hedged, when, status, note, mark, researcher }
    claims.push(claim)
    putClaim(sql, ++known.claims, claim, row)
  }
  claims.sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, type, source, key } of profiles)
    sql.run('INSERT INTO profile VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)', id, type, source, key, id, id, id, id, id)
  const seen = profiles
    .map(({ id, type, source, key }) => ({ id, type, source, key, visibleFrom: 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  putNodes(sql, projectNodes(seen, [], claims).nodes, known)
  putRelationships(
    sql,
    projectRelationships(claims, (id): NodeAt => ranks.map(() => id)),
  )
}

/** Refuses what does not stand alone: its projection would need looking up. */
function check(batch: Batch, known: Known): void {
  const { profiles = [], claims = [], judgements = [], withdraw = [], retract = [], scenes = [] } = batch
  if ([...judgements, ...withdraw, ...retract, ...scenes].length > 0 || batch.checkpoint)
    throw new RangeError('a store is filled from new records and claims alone')
  const about = new Set<string>()
  for (const { statement, revision } of claims) {
    const { subject, citations, saidBy } = statement
    if (revision.mark !== 'public' || revision.status === 'retracted') throw new RangeError('a store is filled from public claims alone')
    if (!isRelationship(subject)) about.add(subject.profile)
    const leaning = [...(isRelationship(subject) ? [subject.from, subject.to] : []), ...(saidBy ? [saidBy] : [])]
    const cited = citations.flatMap(({ source, relays }) => (relays ? [source, relays] : [source]))
    if (leaning.some(id => !known.profiles.has(id)) || cited.some(id => !known.sources.has(id)))
      throw new RangeError('a store is filled in an order in which what is named came before')
  }
  if (about.size !== profiles.length || profiles.some(({ id }) => !about.has(id)))
    throw new RangeError('a store is filled from batches that say something of exactly the records they bring')
}

function putClaim(sql: Sql, n: number, claim: Claim, row: { readonly folder: string; readonly key: string }): void {
  const { subject, status, note, mark } = claim
  const [profile, bond, from, to] = isRelationship(subject)
    ? [null, bondOf(subject), subject.from, subject.to]
    : [subject.profile, null, null, null]
  sql.run(
    'INSERT INTO claim VALUES (?, ?, 1, 0, 0, ?, ?, ?, ?, ?, ?, ?)',
    ...[n, claim.id, profile, bond, from, to, claim.saidBy, inOrder(placeOf(claim)), JSON.stringify(claim)],
  )
  sql.run('INSERT INTO revision VALUES (?, 0, ?)', n, JSON.stringify({ status, note, mark }))
  sql.run('INSERT INTO row VALUES (?, ?, ?, 1)', row.folder, row.key, n)
  for (const [source, place] of placesOf(claim)) sql.run('INSERT INTO citation VALUES (?, ?, ?, 0)', source, inOrder(place), n)
}

function putNodes(sql: Sql, nodes: ReturnType<typeof projectNodes>['nodes'], known: Known): void {
  for (const node of nodes) {
    const [{ record, from, to }] = node.layers
    const [first, last] = record.when?.possible ?? [null, null]
    const n = ++known.nodes
    sql.run('INSERT INTO node VALUES (?, ?, ?, ?)', n, node.id, record.type, maskOf(node))
    sql.run(
      'INSERT INTO node_layer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[n, from, to, record.type, node.id, inOrder(record.caption), first, last, JSON.stringify(record)],
    )
    const { tokens, near } = indexedNames(node)
    for (const [token, mask] of tokens) sql.run('INSERT INTO name_token VALUES (?, ?, ?)', token, n, mask)
    for (const [token, mask] of near) sql.run('INSERT INTO near_key VALUES (?, ?, ?)', token, n, mask)
  }
}

function putRelationships(sql: Sql, relationships: ReturnType<typeof projectRelationships>): void {
  for (const relationship of relationships) {
    const [{ record, from, to }] = relationship.layers
    const supported = maskOf(relationship, of => of.supported)
    sql.run(
      'INSERT INTO relationship VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[relationship.id, record.type, record.from, record.to, JSON.stringify(daysOf(relationship)), maskOf(relationship), supported],
    )
    sql.run('INSERT INTO relationship_layer VALUES (?, ?, ?, ?)', relationship.id, from, to, JSON.stringify(record))
  }
}
