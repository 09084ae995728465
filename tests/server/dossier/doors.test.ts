import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossierDocument } from '#model/dossier/document.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import { dossier, dossierFormats } from '#model/api/dossiers.ts'
import { formats } from '#server/render/formats.ts'
import { serving, type Server } from '#tests/contract/api/asking.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, temporaryFolder } from '#tests/support/folders.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const world = {
  'sources.csv': 'key,main,title,kind\nsample,yes,A sample report,report\n',
  'Person.csv': 'key,about,name,section\nofficial,,Marat Probny,1\nvictim,,Aizada Probnaya,1\n',
  'Incident.csv': 'key,about,name,kind,when,section\nbeating,,Beating of Aizada Probnaya,beating,2021-02-03,1\n',
  'SUFFERED.csv': 'key,from,to,section\ns,victim,beating,1\n',
  'COMMITTED.csv': 'key,from,to,section,stance\nc,official,beating,1,alleges\n',
}

describe('over HTTP', () => {
  const store = new NaiveStore()
  let server: Server
  let open: Server
  beforeAll(async () => {
    await store.commit(batch)
    server = await serving(store)
    open = await serving(store, { ANSWERABLE_CLEARANCE: 'public' })
  })
  afterAll(async () => {
    await server.close()
    await open.close()
  })
  const asked = { person: ids.clerk, regime: 'ca-jvcfoa', audience: 'public', language: 'en', style: 'apa', format: 'json' }
  const findingsOf = (text: string) => (JSON.parse(text) as { findings: { at: string }[] }).findings.map(({ at }) => at)

  test('a dossier is answered as a file to be saved, whose name tells nobody’s name', async () => {
    const answer = await server.post('/api/dossiers', asked)
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
      200,
      'application/json; charset=utf-8',
      'attachment; filename="dossier-ca-jvcfoa-public-en.json"',
    ])
    const person = await store.node(ids.clerk, clearanceOf('public'))
    const document = await dossierOf(store, { person: person!, regime: 'ca-jvcfoa', audience: 'public', language: 'en', own: noOwnParts })
    expect(dossierDocument.parse(JSON.parse(answer.text))).toEqual(document)
    const page = await server.post('/api/dossiers', { ...asked, format: 'html', audience: 'partner', language: 'kk' })
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.text).not.toMatch(/Testova|Тестова/)
  })

  test('every form is there, under a media type that the endpoint declares', async () => {
    for (const format of dossierFormats) expect(dossier.file).toContain(formats[format].mediaType.split(';')[0])
    const { status, headers, text } = await server.post('/api/dossiers', { ...asked, format: 'bibtex' })
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'application/x-bibtex; charset=utf-8',
      'attachment; filename="dossier-ca-jvcfoa-public-en.bib"',
    ])
    expect(text).toContain('A sample report')
    expect((await server.post('/api/dossiers', { ...asked, format: 'csl-json' })).headers['content-type']).toMatch(
      /^application\/vnd\.citationstyles\.csl\+json/,
    )
  })

  test('an unknown person is not found; what is no person, no regime, no audience or not this reader’s is named', async () => {
    expect((await server.post('/api/dossiers', { ...asked, person: `n${'0'.repeat(24)}` })).status).toBe(404)
    expect((await server.post('/api/dossiers', { ...asked, person: ids.hidden })).status).toBe(404)
    const wrong = [{ person: ids.board }, { regime: 'moon' }, { audience: 'friends' }, { format: 'odt' }, { extra: 1 }]
    for (const change of wrong) expect((await server.post('/api/dossiers', { ...asked, ...change })).status).toBe(400)
    const above = await open.post('/api/dossiers', { ...asked, audience: 'partner' })
    expect([above.status, findingsOf(above.text)]).toEqual([400, ['body.audience']])
    expect((await open.post('/api/dossiers', asked)).status).toBe(200)
  })

  test('what the advocate writes is in it, and consent by node', async () => {
    const own = { whyNow: 'A hearing is near.', consent: { [ids.victim]: 'public' } }
    const { text } = await server.post('/api/dossiers', { ...asked, own })
    expect(text).toContain('A hearing is near.')
    expect(text).toContain('Aizada Testova')
  })
})

describe('on the command line', () => {
  test('writes the whole file, names nobody protected, and says what it is', async () => {
    const data = temporaryFolder()
    const out = join(temporaryFolder(), 'dossier.json')
    await answerable(data, 'import', folderWith(world))
    const said = await answerable(data, 'dossier', 'Marat Probny', '--regime', 'us-glomag', '--format', 'json', '--out', out)
    expect([said.exit, said.out]).toEqual([0, ''])
    expect(said.err).toContain('not findings of guilt')
    expect(readFileSync(out, 'utf8')).not.toMatch(/Aizada|Probnaya/)
    expect(readFileSync(out, 'utf8')).toContain('Victim A')
  })

  test('an unknown person exits with 1, wrong use with 2, and neither leaves or touches a file', async () => {
    const data = temporaryFolder()
    const folder = temporaryFolder()
    const out = join(folder, 'dossier.json')
    await answerable(data, 'import', folderWith(world))
    const run = async (...args: string[]) => (await answerable(data, 'dossier', ...args, '--out', out)).exit
    expect(await run('Nobody Known', '--regime', 'us-glomag')).toBe(1)
    expect(await run('Marat Probny', '--regime', 'moon')).toBe(2)
    expect(await run('Marat Probny')).toBe(2)
    expect(await run('Marat Probny', '--regime', 'us-glomag', '--audience', 'friends')).toBe(2)
    expect(existsSync(out)).toBe(false)
    writeFileSync(join(folder, 'file'), '')
    const under = await answerable(
      data,
      'dossier',
      'Marat Probny',
      '--regime',
      'us-glomag',
      '--format',
      'json',
      '--out',
      join(folder, 'file', 'x.json'),
    )
    expect(under.exit).toBe(1)
    expect(readdirSync(folder)).toEqual(['file'])
  })
})
