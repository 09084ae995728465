import { digest, type ProfileId } from '#model/claims/identifiers.ts'
import { claimIdOf, isRelationship, type Profile, type Statement } from '#model/claims/claim.ts'
import type { IncomingClaim, Row, Store } from '#server/store/store.ts'
import { ImportRefused, type Finding } from './findings.ts'
import type { Prepared } from './prepare.ts'
import type { Draft } from './validate.ts'

/** What an import would change in a store. */
export interface Difference {
  readonly added: number
  readonly superseded: number
  readonly revised: number
  readonly unchanged: number
  /** Rows that stand in the store and are gone from the folder: proposed as retractions, done only when asked. */
  readonly gone: readonly Row[]
}

interface FolderDifference extends Difference {
  readonly draft: Draft
  readonly changed: readonly IncomingClaim[]
}

/** Compares what was prepared with the store, writing nothing. Refuses judgements and scenes about records that neither holds. */
export async function compare(prepared: Prepared, store: Store): Promise<FolderDifference[]> {
  await checkReferences(prepared, store)
  return Promise.all(
    prepared.drafts.map(async draft => {
      const standing = await store.rows(draft.main.id)
      const changed: IncomingClaim[] = []
      const counts = { added: 0, superseded: 0, revised: 0, unchanged: 0 }
      for (const { incoming } of draft.claims) {
        const before = standing.get(incoming.row.key)
        const same = before?.claim === claimIdOf(incoming.statement)
        const { status, note, mark } = incoming.revision
        const unchanged = same && before.revision.status === status && before.revision.note === note && before.revision.mark === mark
        counts[unchanged ? 'unchanged' : same ? 'revised' : before ? 'superseded' : 'added'] += 1
        if (!unchanged) changed.push(incoming)
      }
      const keys = new Set(draft.claims.map(({ incoming }) => incoming.row.key))
      const gone = [...standing.keys()]
        .filter(key => !keys.has(key))
        .sort()
        .map(key => ({ folder: draft.main.id, key }))
      return { draft, changed, ...counts, gone }
    }),
  )
}

/** The differences of several folders as one. */
export const together = (differences: readonly Difference[]): Difference => ({
  added: sum(differences, 'added'),
  superseded: sum(differences, 'superseded'),
  revised: sum(differences, 'revised'),
  unchanged: sum(differences, 'unchanged'),
  gone: differences.flatMap(({ gone }) => gone),
})
const sum = (differences: readonly Difference[], field: 'added' | 'superseded' | 'revised' | 'unchanged'): number =>
  differences.reduce((total, difference) => total + difference[field], 0)

const batchSize = 250

export interface CommitOptions {
  /** Also withdraws rows that are gone from the folder. */
  readonly retractGone?: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Writes what changed, folder by folder in batches, each whole or not at all; then judgements and scenes. Killed half-way, running it again goes on
 * where it stopped, since rows already written no longer differ.
 */
export async function commitImport(
  prepared: Prepared,
  store: Store,
  { retractGone = false, onProgress, signal }: CommitOptions = {},
): Promise<Difference> {
  const differences = await compare(prepared, store)
  const total = differences.reduce((count, { changed }) => count + changed.length, 0)
  let done = 0
  for (const { draft, changed, gone } of differences) {
    const batches = inBatches([...changed.filter(aboutNode), ...changed.filter(claim => !aboutNode(claim))])
    const content = digest(draft.claims.map(({ incoming }) => claimIdOf(incoming.statement)))
    const profiles = new Map(draft.profiles.map(profile => [profile.id, profile]))
    for (const [index, claims] of batches.entries()) {
      signal?.throwIfAborted()
      await store.commit({
        ...(index === 0 && { sources: draft.sources }),
        profiles: claims
          .flatMap(({ statement }) => profilesOf(statement))
          .flatMap(id => profiles.get(id) ?? [])
          .filter(unique),
        claims,
        checkpoint: { folder: draft.main.id, content, done: index + 1, total: batches.length + 1 },
      })
      done += claims.length
      onProgress?.(done, total)
      // Lets a server that seeds while it serves answer in between.
      await new Promise(resolve => setImmediate(resolve))
    }
    if (retractGone && gone.length > 0) await store.commit({ retract: gone })
  }
  const judgements = prepared.drafts.flatMap(draft => draft.judgements.map(({ judgement }) => judgement))
  if (judgements.length > 0 || prepared.scenes.length > 0) await store.commit({ judgements, scenes: prepared.scenes })
  for (const { draft, changed } of differences) if (changed.length > 0) await store.commit({ checkpoint: finished(draft) })
  return together(differences)
}

const finished = (draft: Draft) => {
  const content = digest(draft.claims.map(({ incoming }) => claimIdOf(incoming.statement)))
  return { folder: draft.main.id, content, done: 1, total: 1 }
}

const aboutNode = ({ statement }: IncomingClaim): boolean => !isRelationship(statement.subject)
const unique = (profile: Profile, index: number, all: readonly Profile[]): boolean => all.findIndex(({ id }) => id === profile.id) === index
const profilesOf = ({ subject, saidBy }: Statement): ProfileId[] => [
  ...(isRelationship(subject) ? [subject.from, subject.to] : [subject.profile]),
  ...(saidBy ? [saidBy] : []),
]

function inBatches<Item>(items: readonly Item[]): Item[][] {
  const batches: Item[][] = []
  for (let start = 0; start < items.length; start += batchSize) batches.push(items.slice(start, start + batchSize))
  return batches
}

async function checkReferences({ drafts, scenes }: Prepared, store: Store): Promise<void> {
  const here = new Set(drafts.flatMap(draft => draft.profiles.map(({ id }) => id)))
  const wanted = [
    ...drafts.flatMap(draft =>
      draft.judgements.flatMap(({ judgement: { a, b }, file, row }) => [
        { id: a, file, row },
        { id: b, file, row },
      ]),
    ),
    ...scenes.flatMap(scene => scene.nodes.map(id => ({ id, file: `scenes: ${scene.id}`, row: null }))),
  ].filter(({ id }) => !here.has(id))
  const known = new Set((await store.profilesByIds(wanted.map(({ id }) => id))).map(({ id }) => id))
  const findings: Finding[] = wanted
    .filter(({ id }) => !known.has(id))
    .map(({ file, row }) => ({
      file,
      row,
      column: null,
      value: '',
      expected: 'records that exist: import the other folder first, or correct the key after the slash',
    }))
  if (findings.length > 0) throw new ImportRefused(findings)
}
