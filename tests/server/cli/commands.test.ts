import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, smallFolder, temporaryFolder } from '#tests/support/folders.ts'

interface Exported {
  readonly nodes: readonly { id: string; type: string; names: string[] }[]
  readonly relationships: readonly { type: string; claims: string[] }[]
  readonly claims: readonly { id: string; saidBy: string | null; mark: string; citations: { source: string }[] }[]
  readonly sources: readonly { id: string }[]
}

describe('wrong use', () => {
  test('is told apart from a fault, with exit code 2', async () => {
    const data = temporaryFolder()
    for (const args of [
      ['expotr'],
      ['export', '--format', 'xml'],
      ['export', '--clearance', 'secret'],
      ['import'],
      ['search'],
      ['backup'],
    ]) {
      const { exit, err } = await answerable(data, ...args)
      expect([exit, args]).toEqual([2, args])
      expect(err).toMatch(/answerable --help|Allowed choices/)
    }
    expect(existsSync(join(data, 'answerable.sqlite'))).toBe(false)
  })

  test('help is there for every command, with exit code 0', async () => {
    const { out: listed } = await answerable(temporaryFolder(), '--help')
    const commands = [...listed.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm)].map(([, name = '']) => name).filter(name => name !== 'help')
    expect(commands).toEqual([
      'start',
      'seed',
      'import',
      'export',
      'search',
      'chain',
      'dossier',
      'dossiers',
      'coverage',
      'verify',
      'backup',
      'restore',
    ])
    for (const command of commands) {
      const { exit, out } = await answerable(temporaryFolder(), command, '--help')
      expect([exit, out.startsWith(`Usage: answerable ${command}`)]).toEqual([0, true])
    }
  })
})

describe('import', () => {
  test('a dry run says what would change and changes nothing', async () => {
    const data = temporaryFolder()
    await answerable(data, 'seed')
    const before = await answerable(data, 'export')
    const { exit, out } = await answerable(data, 'import', folderWith(smallFolder), '--dry-run')
    expect([exit, out]).toEqual([0, '5 claims would be added, 0 superseded, 0 revised; 0 stay as they are.\n'])
    expect((await answerable(data, 'export')).out).toBe(before.out)
  })

  test('twice adds nothing, a changed row supersedes, a gone row is proposed and withdrawn only when asked', async () => {
    const data = temporaryFolder()
    expect((await answerable(data, 'import', folderWith(smallFolder))).out).toBe(
      '5 claims were added, 0 superseded, 0 revised; 0 stay as they are.\n',
    )
    expect((await answerable(data, 'import', folderWith(smallFolder))).out).toBe(
      '0 claims were added, 0 superseded, 0 revised; 5 stay as they are.\n',
    )
    const changed = folderWith({
      ...smallFolder,
      'Person.csv': 'key,about,name,section\naizada,,Aizada Probnaya,1\nmarat,,Marat Probny,1\n',
    })
    const { out } = await answerable(data, 'import', changed)
    expect(out).toBe(
      '0 claims were added, 2 superseded, 0 revised; 2 stay as they are.\n1 are in the store and gone from the folder; --retract-gone withdraws them:\n  test-report: marat-2\n',
    )
    expect((await answerable(data, 'search', 'Testova')).out).not.toContain('Aizada')
    expect((await answerable(data, 'import', changed, '--retract-gone')).out).toContain(
      '1 gone from the folder were retracted:\n  test-report: marat-2\n',
    )
    const graph = JSON.parse((await answerable(data, 'export')).out) as Exported
    expect(graph.claims).toHaveLength(4)
    expect((await answerable(data, 'verify')).exit).toBe(0)
  })

  test('a folder with errors writes nothing, lists them all and exits with 1', async () => {
    const data = temporaryFolder()
    await answerable(data, 'import', folderWith(smallFolder))
    const before = (await answerable(data, 'export')).out
    const { exit, err } = await answerable(
      data,
      'import',
      folderWith({ ...smallFolder, 'WORKS_AT.csv': 'key,from,to,when,section\nw,mill,moon,2021-02-30,\n' }),
    )
    expect(exit).toBe(1)
    expect(err).toContain('WORKS_AT.csv, row 2, column to: “moon”')
    expect(err).toContain('WORKS_AT.csv, row 2, column when: “2021-02-30”')
    expect(err).toContain('Nothing was written.')
    expect((await answerable(data, 'export')).out).toBe(before)
  })

  test('a judgement against one that stands is refused with it, and nothing is written', async () => {
    const data = temporaryFolder()
    const judged = (verdict: string, key: string) => ({
      ...smallFolder,
      'judgements.csv': `key,a,b,verdict,by,at,why\n${key},aizada,marat,${verdict},Tester,2026-01-01,because of ${verdict}\n`,
    })
    await answerable(data, 'import', folderWith(judged('different', 'd')))
    const before = (await answerable(data, 'export')).out
    const { exit, err } = await answerable(data, 'import', folderWith(judged('same', 's')))
    expect([exit, err.includes('Standing: different, by Tester on 2026-01-01: because of different')]).toEqual([1, true])
    expect((await answerable(data, 'export')).out).toBe(before)
  })

  test('hostile text comes back letter for letter', async () => {
    const data = temporaryFolder()
    const hostile = [
      '<script>alert(1)</script>',
      "Robert'); DROP TABLE claim;--",
      '`}) MATCH (n) DETACH DELETE n //',
      'abc\u202Edef\u200Bghi',
      '${7*7} {{7*7}} %00',
      '=HYPERLINK(1)',
      '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🕊',
    ]
    const rows = hostile.map((name, index) => `h${String(index)},,"${name.replaceAll('"', '""')}",1`).join('\n')
    await answerable(
      data,
      'import',
      folderWith({ 'sources.csv': smallFolder['sources.csv'], 'Person.csv': `key,about,name,section\n${rows}\n` }),
    )
    const graph = JSON.parse((await answerable(data, 'export')).out) as Exported
    expect(graph.nodes.flatMap(node => node.names).sort()).toEqual([...hostile].sort())
    expect((await answerable(data, 'verify')).exit).toBe(0)
  })
})

describe('search', () => {
  test('finds a person in any spelling, names the nearest when nothing is found, and exits with 1 then', async () => {
    const data = temporaryFolder()
    await answerable(data, 'import', folderWith(smallFolder))
    for (const spelling of ['Aizada Testova', 'testova aizada', 'Айзада Тестова', 'AIZ']) {
      const { exit, out } = await answerable(data, 'search', spelling)
      expect([spelling, exit, out.includes('Aizada Testova (person)')]).toEqual([spelling, 0, true])
    }
    const nothing = await answerable(data, 'search', 'Aizada', 'Testowna')
    expect([nothing.exit, nothing.err.includes('Nearest: Aizada Test')]).toEqual([1, true])
    const json = JSON.parse((await answerable(data, 'search', 'Testova', '--json')).out) as { hits: { matched: { how: string } }[] }
    expect(json.hits.map(hit => hit.matched.how)).toEqual(['words', 'words'].slice(0, json.hits.length))
  })
})

describe('export', () => {
  test('leaves out what is marked higher, sources and names that only it rests on included, and says how many claims', async () => {
    const data = temporaryFolder()
    const folder = folderWith({
      ...smallFolder,
      'Person.csv':
        'key,about,name,section,mark,source\naizada,,Aizada Testova,1,,\nmarat,,Marat Probny,1,restricted,\nhidden,,Hidden Witness,1,sealed,second\n',
      'sources.csv': `${smallFolder['sources.csv']}second,,A hidden letter,testimony,\n`,
    })
    await answerable(data, 'import', folder)
    const open = await answerable(data, 'export')
    expect(open.err).toBe('3 claims at clearance public; 2 left out.\n')
    expect(open.out).not.toMatch(/Marat|[Hh]idden|second/)
    expect((JSON.parse(open.out) as Exported).claims.map(claim => claim.saidBy)).toEqual([null, null, null])
    const all = await answerable(data, 'export', '--clearance', 'sealed')
    expect(all.err).toBe('5 claims at clearance sealed; 0 left out.\n')
    expect(all.out).toMatch(/Hidden Witness/)
  })

  test('gives the same bytes however the claims came in', async () => {
    const [once, inSteps] = [temporaryFolder(), temporaryFolder()]
    await answerable(once, 'import', folderWith(smallFolder))
    await answerable(
      inSteps,
      'import',
      folderWith({
        'sources.csv': smallFolder['sources.csv'],
        'Person.csv': 'key,about,name,section\naizada,,Wrong First,1\nextra,,Someone Else,1\n',
      }),
    )
    await answerable(inSteps, 'import', folderWith(smallFolder), '--retract-gone')
    expect((await answerable(inSteps, 'export')).out).toBe((await answerable(once, 'export')).out)
  })

  test('never overwrites a file', async () => {
    const data = temporaryFolder()
    await answerable(data, 'import', folderWith(smallFolder))
    const out = join(temporaryFolder(), 'graph.json')
    expect((await answerable(data, 'export', '--out', out)).exit).toBe(0)
    const written = readFileSync(out, 'utf8')
    writeFileSync(out, `${written} `)
    const again = await answerable(data, 'export', '--out', out)
    expect([again.exit, again.err.includes('exists already')]).toEqual([1, true])
    expect(readFileSync(out, 'utf8')).toBe(`${written} `)
  })
})

describe('backup and restore', () => {
  test('bring back exactly what was there, and keep what they replace', async () => {
    const data = temporaryFolder()
    await answerable(data, 'import', folderWith(smallFolder))
    const before = (await answerable(data, 'export')).out
    const file = join(temporaryFolder(), 'backup.sqlite')
    expect((await answerable(data, 'backup', file)).exit).toBe(0)
    expect((await answerable(data, 'backup', file)).exit).toBe(1)
    await answerable(
      data,
      'import',
      folderWith({ ...smallFolder, 'Person.csv': 'key,about,name,section\naizada,,Changed Name,1\nmarat,,Marat Probny,1\n' }),
    )
    expect((await answerable(data, 'export')).out).not.toBe(before)
    const { exit, err } = await answerable(data, 'restore', file)
    expect([exit, err.includes('What was there before is in')]).toEqual([0, true])
    expect((await answerable(data, 'export')).out).toBe(before)
  })

  test('a file that is no backup is refused, and the store stays', async () => {
    const data = temporaryFolder()
    await answerable(data, 'import', folderWith(smallFolder))
    const before = (await answerable(data, 'export')).out
    for (const content of ['', 'not a database', `SQLite format 3\u0000${'x'.repeat(5000)}`]) {
      const { exit, err } = await answerable(data, 'restore', join(folderWith({ 'backup.sqlite': content }), 'backup.sqlite'))
      expect([exit, err.trim().split('\n').length]).toEqual([1, 1])
    }
    expect((await answerable(data, 'restore', '/nowhere/backup.sqlite')).exit).toBe(1)
    expect((await answerable(data, 'export')).out).toBe(before)
  })
})
