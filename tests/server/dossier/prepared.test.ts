import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { ClaimId, NodeId } from '#model/claims/identifiers.ts'
import { noOwnParts, type Consent, type OwnParts } from '#model/dossier/facts.ts'
import { victimsTold } from '#model/dossier/protect.ts'
import { phrases } from '#model/dossier/words/all.ts'
import { consentsOf } from '#server/explore/consent.ts'
import { clearanceOf, prepareDossier, type EarlierVersion, type PreparedDossier } from '#server/explore/dossier.ts'
import type { IncomingClaim, Store } from '#server/store/store.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(batch)
})

const prepared = async (of: Store, versions: readonly EarlierVersion[], own: OwnParts = noOwnParts): Promise<PreparedDossier> => {
  const person = await of.node(ids.clerk, clearanceOf('sealed'))
  return prepareDossier(of, { person: person!, regime: 'ca-jvcfoa', audience: 'sealed', language: 'en', own, versions })
}
const version = (number: number, base: PreparedDossier['base'], own: OwnParts = noOwnParts): EarlierVersion => ({
  number,
  day: '2026-01-02',
  base,
  own,
})
const annexOf = ({ document }: PreparedDossier) => document.sections.find(({ id }) => id === 'annexes')!.blocks

test('the numbers told as new are those of the claims that an earlier version did not have', async () => {
  const whole = await prepared(store, [])
  const claims = [...whole.base.claims]
  await fc.assert(
    fc.asyncProperty(fc.subarray(claims, { minLength: 1 }), async gone => {
      const absent = new Set<ClaimId>(gone.map(([id]) => id))
      const base = { ...whole.base, claims: new Map(claims.filter(([id]) => !absent.has(id))) }
      const made = await prepared(store, [version(1, base)])
      const blocks = annexOf(made)
      // The sealed annex says which claim each number is.
      const table = blocks.find(block => block.kind === 'table' && block.caption === phrases.en['annex.claims'])
      const numbered = (table?.kind === 'table' ? table.rows : []).map(([, cell]) => (cell?.[0] && 'text' in cell[0] ? cell[0].text : ''))
      const line = blocks
        .flatMap(block => (block.kind === 'list' ? block.items : []))
        .find(([first]) => first && 'text' in first && first.text === phrases.en['changes.added'].replace('{count}', String(absent.size)))
      const told = (line ?? []).flatMap(part => ('claims' in part ? part.claims : []))
      expect(told.map(number => numbered[number - 1])).toEqual(numbered.filter(id => absent.has(id as ClaimId)))
      expect(made.changes?.added).toEqual([...absent].sort())
    }),
    { numRuns: 15 },
  )
})

test('what is filed as it was kept tells of the version before; where none differs, that nothing changed', async () => {
  const { base } = await prepared(store, [])
  const other = { ...base, chains: new Set<string>() }
  const filed = await prepared(store, [version(1, other), version(2, base), version(3, base)])
  expect(filed.changes).toMatchObject({ chainsAdded: 0 })
  expect(JSON.stringify(annexOf(filed))).toContain('Compared with version 1,')
  const same = JSON.stringify(annexOf(await prepared(store, [version(1, base), version(2, base)])))
  expect(same).toContain('Compared with version 2,')
  expect(same).toContain(phrases.en['changes.none'])
})

test('the same inputs give the same document, and a version takes part only in the annex', async () => {
  const { base, document } = await prepared(store, [])
  const versions = [version(1, { claims: new Map(), chains: base.chains })]
  const made = await prepared(store, versions)
  expect(JSON.stringify((await prepared(store, versions)).document)).toBe(JSON.stringify(made.document))
  const rest = ({ sections, ...of }: typeof document) => ({ ...of, sections: sections.filter(({ id }) => id !== 'annexes') })
  expect(rest(made.document)).toEqual(rest(document))
})

test('a minor is told as one and never named, whatever was consented to', async () => {
  const grown = new NaiveStore()
  const [first] = batch.claims!.filter(({ statement: { subject } }) => 'profile' in subject && subject.profile === ids.victim)
  const young: IncomingClaim = {
    ...first!,
    statement: { ...first!.statement, says: { age: 15 } },
    row: { ...first!.row, key: 'young' },
  }
  await grown.commit({ ...batch, claims: [...batch.claims!, young] })
  const own = { ...noOwnParts, consent: new Map([[ids.victim, 'public' as const]]) }
  const { facts, own: read } = await prepared(grown, [], own)
  expect(victimsTold(facts, read, 'sealed')).toEqual([{ id: ids.victim, consent: 'public', minor: true, named: false }])
})

test('a consent counts for whoever its id is to the reader who gave it, and for nobody else', async () => {
  // The audience knows someone as n-open; a reader of everything knows the two records of them as n-hidden.
  const seen: Record<string, string> = { 'n-open': 'n-hidden', 'n-hidden': 'n-hidden', 'n-other': 'n-other' }
  const node = (id: string, clearance: number) =>
    Promise.resolve(clearance === 4 ? (seen[id] === undefined ? null : { id: seen[id] }) : id === 'n-hidden' ? null : { id })
  const joined = { node } as unknown as Store
  const read = async (given: Record<string, Consent>, reader: 0 | 4) =>
    Object.fromEntries(await consentsOf(joined, ['n-open' as NodeId], new Map(Object.entries(given)) as never, reader))
  expect(await read({ 'n-hidden': 'none' }, 4)).toEqual({ 'n-open': 'none' })
  expect(await read({ 'n-hidden': 'public', 'n-open': 'partner' }, 4)).toEqual({ 'n-open': 'partner' })
  expect(await read({ 'n-hidden': 'none' }, 0)).toEqual({})
  expect(await read({ 'n-other': 'none', 'n-nobody': 'none' }, 4)).toEqual({})
})
