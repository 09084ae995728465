import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { HitJudgement } from '#model/screening/judgement.ts'
import { keepJudgement, readJudgements } from '#server/desk/judgements.ts'
import { addList, ListRefused, readLists, readScreenables, removeList, type ListGiven } from '#server/desk/lists.ts'
import { rowsOf } from '#server/desk/table.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const bytes = (text: string) => Buffer.from(text, 'utf8')
const csv = (...names: string[]) => bytes(`id,name\n${names.map((name, at) => `${String(at + 1)},${name}\n`).join('')}`)
const given = (more: Partial<ListGiven> = {}): ListGiven => ({
  ...{ title: 'Test list', date: '2026-01-10', regime: 'uk-ghrsr', publisher: null, content: csv('Marat Probny'), aliases: null },
  ...more,
})
const now = new Date('2026-02-01T10:00:00.000Z')
const later = new Date('2026-02-02T10:00:00.000Z')
async function findingsOf(adding: Promise<unknown>) {
  const refused: unknown = await adding.then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(ListRefused)
  return (refused as ListRefused).findings.map(({ row, column }) => [row, column])
}

describe('a list', () => {
  test('is kept with the hash of its bytes, for this user alone, and read again', async () => {
    const desk = temporaryFolder()
    const content = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv('Marat Probny', 'Dana Probnaya')])
    const { list } = await addList(desk, given({ content, publisher: 'A test office' }), now)
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(list).toMatchObject({ date: '2026-01-10', sha256, entries: 2, regime: 'uk-ghrsr', added: now.toISOString(), earlier: [] })
    expect(readLists(desk)).toEqual({ lists: [list], broken: [] })
    const { lists } = readScreenables(desk)
    expect(lists.map(one => one.index.entries.map(({ names }) => names[0]))).toEqual([['Marat Probny', 'Dana Probnaya']])
    for (const file of readdirSync(join(desk, 'lists'))) {
      expect(statSync(join(desk, 'lists', file)).mode & 0o777).toBe(0o600)
      expect(file).not.toMatch(/Test|Marat/)
    }
  })

  test('in a newer edition takes the place of the older, whose date and hash stay', async () => {
    const desk = temporaryFolder()
    const { list: first } = await addList(desk, given(), now)
    const { list } = await addList(desk, given({ date: '2026-01-20', content: csv('Dana Probnaya') }), later)
    expect([list.id, list.date, list.earlier.map(({ date, sha256 }) => [date, sha256])]).toEqual([
      first.id,
      '2026-01-20',
      [['2026-01-10', first.sha256]],
    ])
    expect(readScreenables(desk).lists.map(one => one.index.entries[0]?.names)).toEqual([['Dana Probnaya']])
    await addList(desk, given({ regime: null }), now)
    expect(
      readLists(desk)
        .lists.map(({ regime }) => regime)
        .sort(),
    ).toEqual([null, 'uk-ghrsr'].sort())
  })

  test('of an older day, of a day to come, or there already, is refused, and nothing is changed', async () => {
    const desk = temporaryFolder()
    await addList(desk, given(), now)
    const before = readdirSync(join(desk, 'lists'))
    for (const date of ['2026-01-09', '2026-03-01', '2026-01-10'])
      expect(await findingsOf(addList(desk, given({ date }), now))).toEqual([[null, 'date']])
    expect(readdirSync(join(desk, 'lists'))).toEqual(before)
    // Corrected on the same day, or unchanged on a later one, it is another edition.
    await addList(desk, given({ content: csv('Dana Probnaya') }), later)
    await addList(desk, given({ date: '2026-01-11' }), later)
    expect(readLists(desk).lists[0]?.earlier).toHaveLength(2)
  })

  test('that is no list is refused with everything wrong, and leaves nothing', async () => {
    const desk = temporaryFolder()
    const wrong = [
      '',
      'id,name\n',
      '<?xml version="1.0"?><list/>',
      'id,name\n1,"Marat',
      'id,name\n1,Ma"rat"\n2,"x"y\n',
      'id,name\n1,\n,Marat\n',
      'id\u0000,name\n',
      'key,title\n1,Marat\n',
    ]
    for (const text of wrong)
      expect((await findingsOf(addList(desk, given({ content: bytes(text) }), now))).length, text).toBeGreaterThan(0)
    expect(await findingsOf(addList(desk, given({ content: Buffer.from([0xff, 0xfe, 0x41, 0x00]) }), now))).toEqual([[null, null]])
    expect(await findingsOf(addList(desk, given({ content: Buffer.from('id,name\n1,caf\xe9', 'latin1') }), now))).toEqual([[null, null]])
    expect(existsSync(join(desk, 'lists'))).toBe(false)
  })

  test('that was removed is gone with all its editions, and others stay', async () => {
    const desk = temporaryFolder()
    const { list } = await addList(desk, given(), now)
    await addList(desk, given({ date: '2026-01-20' }), later)
    const { list: other } = await addList(desk, given({ title: 'Another list' }), now)
    expect([removeList(desk, list.id), removeList(desk, list.id), removeList(desk, '..')]).toEqual([true, false, false])
    expect(readLists(desk)).toEqual({ lists: [other], broken: [] })
    expect(readdirSync(join(desk, 'lists')).some(file => file.startsWith(list.id))).toBe(false)
  })
})

test('a broken, foreign or half file is named and left as it is, and the others are read', async () => {
  const desk = temporaryFolder()
  await addList(desk, given(), now)
  const { list: cut } = await addList(desk, given({ title: 'Cut off' }), now)
  const foreign = { 'x.list.json': '{"version":2}', 'y.list.json': '{"version":1,', 'z.list.json': '[]', 'notes.txt': 'mine' }
  for (const [name, text] of Object.entries(foreign)) writeFileSync(join(desk, 'lists', name), text)
  const entries = readdirSync(join(desk, 'lists')).find(name => name.startsWith(cut.id) && name.endsWith('.entries.json'))!
  writeFileSync(join(desk, 'lists', entries), '{"version":1,"entries":[{"id":"1"')
  const { lists, broken } = readScreenables(desk)
  expect(lists.map(one => one.list.title)).toEqual(['Test list'])
  expect(broken.map(({ file }) => file)).toEqual(['x.list.json', 'y.list.json', 'z.list.json', entries])
  await addList(desk, given({ title: 'Another list' }), now)
  for (const [name, text] of Object.entries(foreign)) expect(readFileSync(join(desk, 'lists', name), 'utf8')).toBe(text)
})

const judgement = (more: Partial<HitJudgement> = {}): HitJudgement => ({
  ...{ list: `l${'0'.repeat(24)}`, entry: '1', person: `n${'1'.repeat(24)}` as ProfileId, verdict: 'confirmed' },
  ...{ why: 'the same birthday', by: '', at: now.toISOString(), mark: 'sealed' },
  ...more,
})

describe('judgements', () => {
  test('are kept in their order, and many at once lose none', async () => {
    const desk = temporaryFolder()
    expect(readJudgements(desk)).toEqual({ judgements: [], broken: [] })
    const entries = Array.from({ length: 40 }, (_, at) => String(at))
    await Promise.all(entries.map(entry => keepJudgement(desk, judgement({ entry }))))
    expect(
      readJudgements(desk)
        .judgements.map(({ entry }) => entry)
        .sort(),
    ).toEqual(entries.sort())
    await keepJudgement(desk, judgement({ entry: 'last' }))
    expect(readJudgements(desk).judgements.at(-1)?.entry).toBe('last')
    expect(statSync(join(desk, 'lists', 'judgements.jsonl')).mode & 0o777).toBe(0o600)
  })

  test('after one that was cut off are whole, and the broken line is named and kept', async () => {
    const desk = temporaryFolder()
    await keepJudgement(desk, judgement())
    const path = join(desk, 'lists', 'judgements.jsonl')
    const half = `${readFileSync(path, 'utf8')}\n{"list":"l0","ent`
    writeFileSync(path, half)
    await keepJudgement(desk, judgement({ entry: '2' }))
    const { judgements, broken } = readJudgements(desk)
    expect([judgements.map(({ entry }) => entry), broken.length]).toEqual([['1', '2'], 1])
    expect(readFileSync(path, 'utf8').startsWith(half)).toBe(true)
  })
})

test('semicolons separate where they are more than commas', () => {
  const read = rowsOf(bytes('a;b;c\r\n1;"2;,,,,,,";3\r\n'))
  expect('rows' in read && read.rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b', 'c'],
    ['1', '2;,,,,,,', '3'],
  ])
})
