import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fullClearance, marks, ranks } from '#model/claims/mark.ts'
import { allKept, discardKept, keepAgain, keepNew, keptFor, type VersionGiven } from '#server/desk/dossiers.ts'
import { DeskUnusable } from '#server/desk/failures.ts'
import { keptVersion } from '#server/desk/kept-version.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const person = `n${'1'.repeat(24)}`
const given = (changes: Partial<VersionGiven> = {}): VersionGiven => ({
  person: person as VersionGiven['person'],
  regime: 'uk-ghrsr',
  audience: 'public',
  at: '2026-01-02T03:04:05.678Z',
  note: '',
  clearance: 'public',
  language: 'en',
  style: 'apa',
  own: { submitter: 'We, the Testers.', whyNow: '', ask: '', consent: {} },
  snapshot: 'a'.repeat(64),
  base: { claims: {}, chains: [] },
  ...changes,
})
const folderOf = (desk: string, id = ''): string => join(desk, 'dossiers', id)
const numbers = async (desk: string, id: string) => (await keptFor(desk, id, fullClearance))?.versions.map(({ number }) => number)

test('what is kept comes back whole, in files of this user alone whose names tell nobody’s name', async () => {
  const desk = temporaryFolder()
  const { id, number } = await keepNew(desk, given({ note: 'first' }))
  expect(number).toBe(1)
  expect(await keepAgain(desk, id, given({ note: 'second', at: '2026-01-03T00:00:00Z' }))).toEqual({ id, number: 2 })
  const kept = await keptFor(desk, id, 0)
  expect(kept?.versions).toEqual([
    { schema: 'urn:answerable:kept-dossier:1', number: 1, ...given({ note: 'first' }) },
    { schema: 'urn:answerable:kept-dossier:1', number: 2, ...given({ note: 'second', at: '2026-01-03T00:00:00Z' }) },
  ])
  expect(id).toMatch(/^d[0-9a-f]{24}$/)
  expect(readdirSync(folderOf(desk))).toEqual([id])
  expect(readdirSync(folderOf(desk, id)).sort()).toEqual(['1.json', '2.json'])
  expect(statSync(folderOf(desk)).mode & 0o777).toBe(0o700)
  expect(statSync(join(folderOf(desk, id), '2.json')).mode & 0o777).toBe(0o600)
})

test('of two who keep at the same time neither loses a version', async () => {
  const desk = temporaryFolder()
  const { id } = await keepNew(desk, given())
  const many = 20
  const put = await Promise.all(Array.from({ length: many }, (_, n) => keepAgain(desk, id, given({ note: String(n) }))))
  expect(put.map(one => one?.number).sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: many }, (_, n) => n + 2))
  const kept = await keptFor(desk, id, 0)
  expect(new Set(kept?.versions.map(({ note }) => note))).toEqual(new Set(['', ...Array.from({ length: many }, (_, n) => String(n))]))
})

test('nor do two processes', async () => {
  const desk = temporaryFolder()
  const { id } = await keepNew(desk, given())
  const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
  const write = (name: string) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', writer, desk, id, '15', name, JSON.stringify(given())])
  await Promise.all([write('a'), write('b')])
  const kept = await keptFor(desk, id, 0)
  expect(kept?.versions.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1))
  expect(new Set(kept?.versions.map(({ note }) => note)).size).toBe(31)
  expect(readdirSync(folderOf(desk, id)).filter(name => name.startsWith('.'))).toEqual([])
})

test('a dossier exists for readers who see at least what its keepers saw, and for nobody else', async () => {
  const desk = temporaryFolder()
  for (const first of ranks)
    for (const second of ranks) {
      const { id } = await keepNew(desk, given({ clearance: marks[first] }))
      await keepAgain(desk, id, given({ clearance: marks[second] }))
      for (const reader of ranks)
        expect([first, second, reader, (await keptFor(desk, id, reader)) !== null]).toEqual([
          first,
          second,
          reader,
          reader >= Math.max(first, second),
        ])
    }
})

const whole = JSON.stringify(keptVersion.parse({ schema: 'urn:answerable:kept-dossier:1', number: 2, ...given() }))
test.each([
  ['half', whole.slice(0, 200)],
  ['empty', ''],
  ['another schema', whole.replace('kept-dossier:1', 'kept-dossier:2')],
  ['another number', whole.replace('"number":2', '"number":7')],
  ['another audience', whole.replace('"audience":"public"', '"audience":"partner"')],
  ['a value too many', whole.replace('"note"', '"extra":1,"note"')],
  ['no text', '\u0000\ufffd'],
  ['deep', '['.repeat(200_000)],
])('a file that is %s is named, left as it is, and hides nothing else', async (_what, content) => {
  const desk = temporaryFolder()
  const other = await keepNew(desk, given())
  const { id } = await keepNew(desk, given())
  const broken = join(folderOf(desk, id), '2.json')
  writeFileSync(broken, content)
  const all = await allKept(desk)
  expect(all.unreadable).toEqual([`${id}/2.json`])
  expect(all.dossiers.map(kept => kept.id).sort()).toEqual([id, other.id].sort())
  // Whom the broken version was kept for is not known: only who may see everything has the rest.
  expect(await keptFor(desk, id, 3)).toBeNull()
  expect(await numbers(desk, id)).toEqual([1])
  expect(await keepAgain(desk, id, given())).toEqual({ id, number: 3 })
  expect(readFileSync(broken, 'utf8')).toBe(content)
  expect(await numbers(desk, id)).toEqual([1, 3])
})

test('what is foreign in the folder is named; what is half there is no dossier', async () => {
  const desk = temporaryFolder()
  const { id } = await keepNew(desk, given())
  writeFileSync(join(folderOf(desk), 'notes.txt'), 'mine')
  mkdirSync(join(folderOf(desk), `d${'0'.repeat(24)}`))
  mkdirSync(join(folderOf(desk), `.new-d${'2'.repeat(24)}`))
  mkdirSync(join(folderOf(desk, id), '9.json'))
  writeFileSync(join(folderOf(desk, id), 'copy of 1.json'), whole)
  const { dossiers, unreadable } = await allKept(desk)
  expect(dossiers.map(kept => kept.id)).toEqual([id])
  expect([...unreadable].sort()).toEqual([`${id}/9.json`, `${id}/copy of 1.json`, 'notes.txt'].sort())
})

test('ids that are no ids of ours reach no file', async () => {
  const desk = temporaryFolder()
  const { id } = await keepNew(desk, given())
  for (const wrong of ['', '.', '..', '../dossiers', `../dossiers/${id}`, `${id}/`, `${id}\u0000`, id.toUpperCase(), `d${'0'.repeat(24)}`])
    expect([wrong, await keptFor(desk, wrong, fullClearance)]).toEqual([wrong, null])
})

test('what is discarded is gone with all its versions; a version kept meanwhile does not bring it back', async () => {
  const desk = temporaryFolder()
  const { id } = await keepNew(desk, given())
  const other = await keepNew(desk, given())
  mkdirSync(join(folderOf(desk), `.gone-d${'3'.repeat(24)}`))
  const [gone, again] = await Promise.all([discardKept(desk, id), keepAgain(desk, id, given())])
  expect(gone).toBe(true)
  expect(again === null || again.number === 2).toBe(true)
  expect(await keptFor(desk, id, fullClearance)).toBeNull()
  expect(await keepAgain(desk, id, given())).toBeNull()
  expect(await discardKept(desk, id)).toBe(false)
  expect(readdirSync(folderOf(desk))).toEqual([other.id])
})

test('nothing is kept where the folder cannot be used, and that is said', async () => {
  const desk = temporaryFolder()
  writeFileSync(join(desk, 'dossiers'), 'a file')
  await expect(keepNew(desk, given())).rejects.toThrow(DeskUnusable)
  expect(await allKept(desk)).toEqual({ dossiers: [], unreadable: [] })
  expect(readFileSync(join(desk, 'dossiers'), 'utf8')).toBe('a file')
  expect(await allKept(join(desk, 'nowhere'))).toEqual({ dossiers: [], unreadable: [] })
  expect(existsSync(join(desk, 'nowhere'))).toBe(false)
})

test('a folder that cannot be looked into is no empty folder', async () => {
  const desk = temporaryFolder()
  symlinkSync('dossiers', join(desk, 'dossiers'))
  await expect(allKept(desk)).rejects.toThrow(DeskUnusable)
})

test('the last kept comes first', async () => {
  const desk = temporaryFolder()
  const days = ['2026-01-02', '2026-03-01', '2025-12-31']
  const ids: string[] = []
  for (const day of days) ids.push((await keepNew(desk, given({ at: `${day}T00:00:00Z` }))).id)
  await keepAgain(desk, ids[2]!, given({ at: '2026-04-01T00:00:00Z' }))
  expect((await allKept(desk)).dossiers.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
})
