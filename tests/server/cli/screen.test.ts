import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, smallFolder, temporaryFolder } from '#tests/support/folders.ts'

const csv = 'id,name,birth_date,countries\n1,"PROBNY, Marat",1965,kz\n2,Someone Else,,\n'
const about = ['--title', 'Test list', '--date', '2026-01-10', '--regime', 'uk-ghrsr']

/** Of someone of whom nothing is documented there is no dossier. */
const inPost = { 'Post.csv': 'key,about,name,section\npost,,A test post,1\n', 'HOLDS.csv': 'key,from,to,section\nheld,marat,post,1\n' }

/** A store with two invented persons, and files of lists beside it. */
async function world(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const data = temporaryFolder()
  await answerable(data, 'import', folderWith({ ...smallFolder, ...inPost }))
  const folder = folderWith({ 'list.csv': csv, ...files })
  return { data, file: (name: string) => join(folder, name), run: (...args: string[]) => answerable(data, ...args) }
}
const idIn = (out: string): string => /^(l[0-9a-f]{24}) /m.exec(out)?.[1] ?? ''

describe('lists', () => {
  test('are added, shown with date and hash, superseded and removed', async () => {
    const { run, file } = await world({ 'newer.csv': 'id,name\n1,Marat Probny\n' })
    const none = await run('lists')
    expect([none.exit, none.out]).toEqual([0, ''])
    expect(none.err).toContain('answerable lists add')
    const added = await run('lists', 'add', file('list.csv'), ...about, '--publisher', 'A test office')
    expect([added.exit, added.err]).toEqual([0, ''])
    expect(added.out).toMatch(/^l[0-9a-f]{24} {2}Test list \(uk-ghrsr, A test office\): 2026-01-10, 2 entries, SHA-256 [0-9a-f]{64}\n$/)
    expect((await run('lists')).out).toBe(added.out)
    expect((await run('lists', 'add', file('newer.csv'), ...about.with(3, '2026-01-20'))).out).toMatch(
      /2026-01-20, 1 entries.*\n {2}earlier: 2026-01-10, 2 entries, SHA-256 [0-9a-f]{64}\n$/,
    )
    expect((await run('lists', 'remove', idIn(added.out))).exit).toBe(0)
    const gone = await run('lists', 'remove', idIn(added.out))
    expect([gone.exit, gone.err]).toEqual([1, expect.stringContaining('No list here has the id')])
  })

  test('what is wrong is said with file, row and column, and nothing is kept', async () => {
    const { run, file } = await world({ 'wrong.csv': 'id,name,birth_date\n,Marat,1.2.65\n1,,\n', 'list.xml': '<list/>' })
    const wrong = await run('lists', 'add', file('wrong.csv'), ...about)
    expect(wrong.exit).toBe(1)
    for (const part of [
      'row 2, column birth_date: “1.2.65”',
      'row 2, column id',
      'row 3, column name',
      '3 things are not as expected. Nothing was kept.',
    ])
      expect(wrong.err).toContain(part)
    const failing: readonly (readonly [string[], number])[] = [
      [['add', file('list.xml'), ...about], 1],
      [['add', file('nothing.csv'), ...about], 1],
      [['add', file('list.csv'), ...about.with(3, '10.01.2026')], 1],
      [['add', file('list.csv'), ...about.with(1, ' ')], 1],
      [['add', file('list.csv'), ...about.with(5, 'moon')], 2],
      [['add', file('list.csv'), '--title', 'x'], 2],
      [['add'], 2],
      [['remove'], 2],
    ]
    for (const [args, exit] of failing) expect([args, (await run('lists', ...args)).exit]).toEqual([args, exit])
    expect((await run('lists')).out).toBe('')
  })

  test('a broken file is named', async () => {
    const { run, file, data } = await world()
    await run('lists', 'add', file('list.csv'), ...about)
    writeFileSync(join(data, 'lists', 'x.list.json'), '{')
    const { exit, out, err } = await run('lists')
    expect([exit, out.includes('Test list')]).toEqual([1, true])
    expect(err).toContain('x.list.json: not JSON')
  })
})

describe('screen', () => {
  test('shows like-named entries with why, and keeps what is judged', async () => {
    const { run, file } = await world()
    const unscreened = await run('screen', 'Marat Probny')
    expect([unscreened.exit, unscreened.out]).toEqual([1, ''])
    expect(unscreened.err).toContain('nothing was screened')
    const list = idIn((await run('lists', 'add', file('list.csv'), ...about)).out)
    const found = await run('screen', 'Aizada Testova')
    expect([found.exit, found.out]).toEqual([0, 'Test list, 2026-01-10: no entry with a name like Aizada Testova\n'])
    const { person, screened } = await personWithHits(run)
    expect(screened).toBe(
      `Test list, 2026-01-10: 1 like-named\n  ${list}:1  1.00  PROBNY, Marat (the same name as Marat Probny); birth cannot be compared; country cannot be compared\n    not judged\n`,
    )
    const confirmed = await run(
      'screen',
      person,
      '--confirm',
      `${list}:1`,
      '--why',
      'the same birthday',
      '--by',
      'K. Sample',
      '--mark',
      'public',
    )
    expect([confirmed.exit, confirmed.out]).toEqual([
      0,
      expect.stringMatching(/confirmed on \d{4}-\d\d-\d\d by K\. Sample \(public\): the same birthday\n$/),
    ])
    expect((await run('screen', person, '--take-back', `${list}:1`, '--why', 'not sure')).out).toMatch(/not judged\n$/)
    expect((await run('screen', person, '--reject', `${list}:1`, '--why', 'another birthday')).out).toMatch(
      /rejected on .* \(sealed\): another birthday\n$/,
    )
    const json = JSON.parse((await run('screen', person, '--json')).out) as { hits: { state: string; history: unknown[] }[] }
    expect(json.hits.map(({ state, history }) => [state, history.length])).toEqual([['rejected', 3]])
  })

  test('a judgement that cannot be is said, and nothing is kept', async () => {
    const { run, file } = await world()
    const list = idIn((await run('lists', 'add', file('list.csv'), ...about)).out)
    const { person } = await personWithHits(run)
    const failing: readonly (readonly [string[], number, string])[] = [
      [['--confirm', `${list}:1`], 2, '--why'],
      [['--confirm', 'x', '--why', 'y'], 2, 'LIST:ENTRY'],
      [['--confirm', `${list}:1`, '--reject', `${list}:1`, '--why', 'y'], 2, 'cannot be used with'],
      [['--confirm', `${list}:9`, '--why', 'y'], 1, 'entry: expected'],
      [['--confirm', `l${'0'.repeat(24)}:1`, '--why', 'y'], 1, 'list: expected'],
      [['--take-back', `${list}:1`, '--why', 'y'], 1, 'verdict: expected'],
      [['--mark', 'secret'], 2, 'Allowed choices'],
    ]
    for (const [args, exit, said] of failing) {
      const answer = await run('screen', person, ...args)
      expect([args, answer.exit, answer.err.includes(said)]).toEqual([args, exit, true])
    }
    expect((await run('screen', person)).out).toContain('not judged')
    expect((await run('screen', 'Testovo Mill')).exit).toBe(1)
    expect((await run('screen', 'Nobody Known')).exit).toBe(1)
  })

  test('the dossier tells what was screened', async () => {
    const { run, file } = await world()
    await run('lists', 'add', file('list.csv'), ...about)
    const { person } = await personWithHits(run)
    const out = join(temporaryFolder(), 'dossier.json')
    await run('dossier', person, '--regime', 'uk-ghrsr', '--format', 'json', '--out', out)
    expect(readFileSync(out, 'utf8')).toContain('PROBNY, Marat')
  })
})

async function personWithHits(run: (...args: string[]) => Promise<{ out: string }>): Promise<{ person: string; screened: string }> {
  const { out } = await run('search', 'Marat Probny')
  const [, person = ''] = /^(n[0-9a-f]{24}) /m.exec(out) ?? []
  return { person, screened: (await run('screen', person)).out }
}
