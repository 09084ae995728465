import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossierDocument } from '#model/dossier/document.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import { phrases } from '#model/dossier/words/all.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { dossierFile } from '#server/http/answer-dossier.ts'
import { serving, type Server } from '#tests/contract/api/asking.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { keyPair, opened, type KeyPair } from '#tests/support/age.ts'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, temporaryFolder } from '#tests/support/folders.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const passphrase = 'a long passphrase of words'
let key: KeyPair
beforeAll(async () => {
  key = await keyPair()
})

describe('over HTTP', () => {
  const store = new NaiveStore()
  let server: Server
  beforeAll(async () => {
    await store.commit(batch)
    server = await serving(store)
  })
  afterAll(() => server.close())

  const asked = { person: ids.clerk, regime: 'ca-jvcfoa', audience: 'sealed', language: 'en', style: 'apa', format: 'json' }
  const findingsOf = (text: string) => (JSON.parse(text) as { findings: { at: string }[] }).findings.map(({ at }) => at)
  const fileOf = async (body: unknown) => {
    const headers = { 'content-type': 'application/json', origin: server.address.replace(/\/$/, '') }
    const answer = await fetch(new URL('/api/dossiers', server.address), { method: 'POST', headers, body: JSON.stringify(body) })
    return { answer, content: new Uint8Array(await answer.arrayBuffer()) }
  }

  test('the sealed annex is answered encrypted, under a name that says so, and opens to the document', async () => {
    const { answer, content } = await fileOf({ ...asked, seal: { recipients: [key.recipient] } })
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      200,
      'application/vnd.age',
      'attachment; filename="dossier-ca-jvcfoa-sealed-en.json.age"',
    ])
    expect(Buffer.from(content).toString('latin1')).not.toMatch(/Aizada|Testova|Sealed annex/)
    const person = await store.node(ids.clerk, clearanceOf('sealed'))
    const document = await dossierOf(store, { person: person!, regime: 'ca-jvcfoa', audience: 'sealed', language: 'en', own: noOwnParts })
    expect(dossierDocument.parse(JSON.parse(await opened(content, key)))).toEqual(document)
  })

  test('own parts of 20,000 characters in every one come through whole', async () => {
    const long = 'Қ'.repeat(20_000)
    const body = { ...asked, own: { submitter: long, whyNow: long, ask: long }, seal: { recipients: [key.recipient] } }
    const { answer, content } = await fileOf(body)
    expect(answer.status).toBe(200)
    expect((await opened(content, key)).split(long)).toHaveLength(4)
    expect((await server.post('/api/dossiers', { ...body, own: { ask: `${long}x` } })).status).toBe(400)
  })

  test('a sealed annex without a seal, a seal without one and a seal that is none are refused, each at its place', async () => {
    const ask = async (change: object) => {
      const { status, text } = await server.post('/api/dossiers', { ...asked, ...change })
      expect([status, text.includes('Aizada'), text.includes(passphrase), text.includes('SECRET')]).toEqual([400, false, false, false])
      return findingsOf(text)
    }
    expect(await ask({})).toEqual(['body.seal'])
    expect(await ask({ regime: 'moon' })).toEqual(['body.regime', 'body.seal'])
    expect(await ask({ audience: 'submission', seal: { passphrase } })).toEqual(['body.seal'])
    expect(await ask({ seal: {} })).toEqual(['body.seal'])
    expect(await ask({ seal: { passphrase, recipients: [key.recipient] } })).toEqual(['body.seal'])
    expect(await ask({ seal: { passphrase: 'short' } })).toEqual(['body.seal.passphrase'])
    expect(await ask({ seal: { recipients: [key.recipient, key.identity] } })).toEqual(['body.seal.recipients.1'])
    const wrong = `${key.recipient.slice(0, -1)}${key.recipient.endsWith('q') ? 'p' : 'q'}`
    expect(await ask({ seal: { recipients: [key.recipient, wrong, 'age1x'] } })).toEqual([
      'body.seal.recipients.1',
      'body.seal.recipients.2',
    ])
  })

  test('no caller inside can have it as a file unencrypted', async () => {
    const person = await store.node(ids.clerk, clearanceOf('sealed'))
    const wanted = { person: person!, regime: 'ca-jvcfoa', language: 'en', style: 'apa', format: 'json', own: noOwnParts } as const
    await expect(dossierFile(store, { ...wanted, audience: 'sealed' })).rejects.toThrow(TypeError)
    await expect(dossierFile(store, { ...wanted, audience: 'public', seal: { passphrase } })).rejects.toThrow(TypeError)
  })
})

describe('on the command line', () => {
  const world = {
    'sources.csv': 'key,main,title,kind\nsample,yes,A sample report,report\n',
    'Person.csv': 'key,about,name,section\nofficial,,Marat Probny,1\nvictim,,Aizada Probnaya,1\n',
    'Incident.csv': 'key,about,name,kind,when,section\nbeating,,Beating of Aizada Probnaya,beating,2021-02-03,1\n',
    'SUFFERED.csv': 'key,from,to,section\ns,victim,beating,1\n',
    'COMMITTED.csv': 'key,from,to,section,stance\nc,official,beating,1,alleges\n',
  }
  async function filled() {
    const data = temporaryFolder()
    await answerable(data, 'import', folderWith(world))
    const folder = temporaryFolder()
    const out = join(folder, 'annex.age')
    const run = (...args: string[]) =>
      answerable(data, 'dossier', 'Marat Probny', '--regime', 'us-glomag', '--format', 'json', '--out', out, ...args)
    return { folder, out, run, sealed: (...args: string[]) => run('--audience', 'sealed', ...args) }
  }

  test('writes the encrypted annex and nothing else, to recipients from arguments and from a file', async () => {
    const { folder, out, sealed } = await filled()
    const other = await keyPair()
    const list = join(folderWith({ list: `# office\r\n\n${other.recipient}\r\n` }), 'list')
    const said = await sealed('--recipient', key.recipient, '--recipients-file', list)
    expect([said.exit, said.out]).toEqual([0, ''])
    expect(readdirSync(folder)).toEqual(['annex.age'])
    for (const one of [key, other]) {
      const text = await opened(readFileSync(out), one)
      expect(text).toContain('Aizada Probnaya')
      expect(text).toContain(phrases.en['key.heading'])
    }
    const digest = () => createHash('sha256').update(readFileSync(out)).digest('hex')
    const first = digest()
    await sealed('--recipient', key.recipient)
    expect(digest()).not.toBe(first)
  })

  test('reads a passphrase from a file, without the end of its line', async () => {
    const { out, sealed } = await filled()
    const file = join(folderWith({ pass: `${passphrase}\n` }), 'pass')
    expect((await sealed('--passphrase-file', file)).exit).toBe(0)
    expect(await opened(readFileSync(out), { passphrase })).toContain('Aizada Probnaya')
  })

  test('without a seal, with one too many or with a wrong one it says what is wrong and where, repeats no secret and writes nothing', async () => {
    const { folder, out, run, sealed } = await filled()
    const files = folderWith({
      list: `${key.recipient}\n# a remark\nssh-ed25519 AAAA\n${key.identity}\n`,
      empty: '# nobody yet\n',
      pass: `${passphrase}\n`,
      lines: 'one line of words\nand another\n',
      latin: Buffer.from([0xe9, ...Buffer.from('a long passphrase')]),
    })
    const at = (name: string) => join(files, name)
    const wrong = async (said: Promise<{ exit: number; out: string; err: string }>) => {
      const { exit, out: printed, err } = await said
      expect([exit, printed, /SECRET|one line of words\b.*another|Probnaya/.test(err), err.includes(passphrase)]).toEqual([
        2,
        '',
        false,
        false,
      ])
      return err
    }
    expect(await wrong(sealed())).toContain('only ever given out encrypted')
    expect(await wrong(run('--recipient', key.recipient))).toContain('only a sealed annex')
    expect(await wrong(sealed('--recipient', key.recipient, '--passphrase-file', at('pass')))).toContain(
      'either recipients or a passphrase',
    )
    const listed = await wrong(sealed('--recipient', 'age1nobody', '--recipients-file', at('list')))
    expect(listed).toMatch(/line 3, “ssh-ed25519 AAAA”.*\n.*line 4, a secret key/)
    expect(await wrong(sealed('--recipient', 'age1nobody'))).toContain('“age1nobody”')
    expect(await wrong(sealed('--recipients-file', at('empty')))).toContain('empty: ')
    expect(await wrong(sealed('--recipients-file', at('none'), '--passphrase-file', at('neither')))).toMatch(
      /none cannot[^]*neither cannot/,
    )
    expect(await wrong(sealed('--passphrase-file', at('lines')))).toContain('one line')
    expect(await wrong(sealed('--passphrase-file', at('latin')))).toContain('UTF-8')
    expect((await sealed('--passphrase', passphrase)).exit).toBe(2)
    expect([existsSync(out), readdirSync(folder)]).toEqual([false, []])
  })
})
