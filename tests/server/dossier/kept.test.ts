import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { phrases } from '#model/dossier/words/all.ts'
import { readConfig } from '#server/config.ts'
import { run } from '#server/cli/program.ts'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, temporaryFolder } from '#tests/support/folders.ts'

const world = {
  'sources.csv': 'key,main,title,kind\nsample,yes,A sample report,report\n',
  'Person.csv': 'key,about,name,section\nofficial,,Marat Probny,1\nvictim,,Aizada Probnaya,1\nbaker,,Dana Placeholder,1\n',
  'Incident.csv': 'key,about,name,kind,when,section\nbeating,,Beating of Aizada Probnaya,beating,2021-02-03,1\n',
  'SUFFERED.csv': 'key,from,to,section\ns,victim,beating,1\n',
  'COMMITTED.csv': 'key,from,to,section,stance\nc,official,beating,1,alleges\n',
}

describe('dossiers kept by commands', () => {
  let data: string
  let out: string
  beforeEach(async () => {
    data = temporaryFolder()
    out = join(temporaryFolder(), 'dossier.json')
    await answerable(data, 'import', folderWith(world))
  })
  const dossier = (...args: readonly string[]) =>
    answerable(data, 'dossier', 'Marat Probny', '--regime', 'us-glomag', '--format', 'json', '--out', out, ...args)
  const idIn = ({ err }: { err: string }): string => /(d[0-9a-f]{24})/.exec(err)?.[1] ?? ''
  const file = (content: string): string => {
    const path = join(temporaryFolder(), 'own.json')
    writeFileSync(path, content)
    return path
  }

  test('one is written with what the advocate wrote, kept, listed, and told with what changed', async () => {
    const first = await dossier('--own', file('{"whyNow": "A hearing is near."}'), '--keep', 'For the hearing')
    expect([first.exit, first.out]).toEqual([0, ''])
    expect(readFileSync(out, 'utf8')).toContain('A hearing is near.')
    expect(readFileSync(out, 'utf8')).toContain(phrases.en['annex.nochanges'])
    const id = idIn(first)
    expect(first.err).toContain(`Kept as version 1 of ${id}.`)
    const listed = await answerable(data, 'dossiers')
    expect(listed).toMatchObject({ exit: 0, err: '' })
    expect(listed.out).toMatch(new RegExp(`^${id}  Marat Probny  us-glomag  public  1 version, last 20\\d\\d-\\S+Z\n$`))

    const again = await dossier('--kept', id, '--keep')
    expect(again.err).toContain(`Kept as version 2 of ${id}.`)
    // Without --own, what was written then.
    expect(readFileSync(out, 'utf8')).toContain('A hearing is near.')
    expect(readFileSync(out, 'utf8')).toContain(phrases.en['changes.none'])
    expect((await dossier('--kept', id, '--own', file('{"ask": "Look into it."}'))).exit).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('Compared with version 2')
    expect(readFileSync(out, 'utf8')).toContain(`Changed by the submitter: “${phrases.en['section.why-now']}”.`)
    expect(JSON.parse((await answerable(data, 'dossiers', '--json')).out)).toMatchObject([{ id, person: 'Marat Probny', versions: 2 }])
    // What lies on the disk names nobody.
    const folder = join(data, 'dossiers', id)
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/Probn|Beating|sample/i)
  })

  test('everything wrong with a file of own parts is said, with where, and nothing is written', async () => {
    const wrong = await dossier('--keep', 'x'.repeat(2001), '--own', file('{"whyNow": 3, "consent": {"n1": "maybe"}, "colour": "red"}'))
    expect(wrong.exit).toBe(1)
    for (const place of [
      'own.whyNow: expected text',
      'own.consent.n1: expected one of: none',
      'own.colour: expected nothing',
      '--keep: expected',
    ])
      expect(wrong.err).toContain(place)
    for (const broken of [file('{"whyNow":'), join(data, 'nowhere.json'), data, file(`{"ask":"${'x'.repeat(1024 * 1024)}"}`)]) {
      const said = await dossier('--keep', '--own', broken)
      expect([said.exit, said.err.trim().split('\n').length]).toEqual([1, 2])
    }
    expect(existsSync(out)).toBe(false)
    expect(existsSync(join(data, 'dossiers'))).toBe(false)
  })

  test('a kept dossier that is unknown or of something else is refused', async () => {
    const id = idIn(await dossier('--keep'))
    const before = readFileSync(out, 'utf8')
    const unknown = await dossier('--kept', `d${'0'.repeat(24)}`, '--keep')
    expect([unknown.exit, unknown.err]).toEqual([1, 'No kept dossier has the id given with --kept; answerable dossiers lists them.\n'])
    const other = await dossier('--kept', id, '--audience', 'partner', '--keep')
    expect([other.exit, other.err]).toEqual([1, '--kept: expected a kept dossier of this person, regime and audience.\n'])
    expect(readFileSync(out, 'utf8')).toBe(before)
    expect(readdirSync(join(data, 'dossiers', id))).toEqual(['1.json'])
  })

  test('of someone of whom nothing is documented that is said, and no file is written', async () => {
    const said = await answerable(data, 'dossier', 'Dana Placeholder', '--regime', 'us-glomag', '--out', out, '--keep')
    expect([said.exit, said.out]).toEqual([1, ''])
    expect(said.err).toContain('our sources tell of no act that leads to this person')
    expect(existsSync(out)).toBe(false)
    expect((await answerable(data, 'dossiers')).err).toContain('No dossier is kept')
  })

  test('a reader who sees less is told of no dossier that was kept by one who sees more', async () => {
    const id = idIn(await dossier('--keep'))
    mkdirSync(join(data, 'dossiers', 'foreign'))
    let out = ''
    let err = ''
    const exit = await run(['dossiers'], {
      config: () => readConfig({ ANSWERABLE_DATA: data, ANSWERABLE_CLEARANCE: 'restricted' }),
      say: line => {
        err += line
      },
      print: text => {
        out += text
      },
    })
    expect([exit, out]).toEqual([0, ''])
    expect(err).not.toMatch(/foreign/)
    const all = await answerable(data, 'dossiers')
    expect([all.exit, all.out.slice(0, id.length)]).toEqual([1, id])
    expect(all.err).toContain('  foreign\n')
  })

  test('a backup holds the store only, and says so where dossiers are kept', async () => {
    const backup = async () => (await answerable(data, 'backup', join(temporaryFolder(), 'copy.sqlite'))).err
    expect(await backup()).not.toContain('Kept dossiers')
    await dossier('--keep')
    expect(await backup()).toContain(`Kept dossiers are not in it: copy the folder ${join(data, 'dossiers')} too.`)
  })

  test('the references alone are written as BibTeX and as CSL-JSON', async () => {
    expect((await dossier('--format', 'bibtex')).exit).toBe(0)
    expect(readFileSync(out, 'utf8')).toMatch(/^@\w+\{[^]*A sample report/)
    expect((await dossier('--format', 'csl-json')).exit).toBe(0)
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject([{ title: 'A sample report' }])
  })
})
