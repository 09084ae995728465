import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ShownChain } from '#model/api/chains.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { serving } from '#tests/contract/api/asking.ts'
import { answerable } from '#tests/support/command-line.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { chainFolder, storeOf } from './chain-folder.ts'

interface Answer {
  readonly chains: readonly ShownChain[]
  readonly nodes: readonly { id: string; caption: string }[]
}
const inference = 'Inferences by rules from roles and time, never a finding of guilt.\n'

/** Asks a store that holds the station's folder. */
async function asked(...args: readonly string[]) {
  return answerable(await storeOf(chainFolder), 'chain', ...args)
}
/** Whom the chains end at, each with its rule, as the answer in JSON gives them. */
async function ends(...args: readonly string[]): Promise<string[]> {
  const { out } = await asked(...args, '--json')
  const { chains, nodes } = JSON.parse(out) as Answer
  return chains.map(({ rule, end }) => `${rule}: ${nodes.find(({ id }) => id === end)!.caption}`)
}
const linesOf = (text: string, beginning: RegExp): string[] => text.split('\n').filter(line => beginning.test(line))

describe('chain', () => {
  test('says who is answerable for what was done to someone, by their name in any spelling, hop by hop, and what is not known', async () => {
    for (const name of ['Aizada Testova', 'АЙЗАДА ТЕСТОВА', 'testova aizada', 'The beating in the cell']) {
      const { exit, out, err } = await asked(name)
      expect([name, exit, err]).toEqual([name, 0, inference])
      expect(linesOf(out, /^\S/)).toEqual(['direct, direct', 'institutional, implement', 'command, superior-omission'])
      expect(linesOf(out, /^ {2}\S/)).toEqual([
        '  definite: Bolat Probny, for The beating in the cell (6 Jan 2020) [direct/committed]',
        '  definite: Testovo station, for The beating in the cell (6 Jan 2020) [institutional/served]',
        '  definite: Gulnar Mock, for The beating in the cell (6 Jan 2020) [command/head]',
        '  definite: the unknown holder of Minister of Samples, for The beating in the cell (6 Jan 2020) [command/superior]',
      ])
      expect(out).toContain('    Gulnar Mock holds Head of the station, 1 Mar 2018 – 14 Jun 2020 (definite; 1 claims, 1 origins)\n')
      expect(out).toContain('    gap: unknown holder at Minister of Samples\n')
      expect(linesOf(out, /^ {4}weakest: /)).toHaveLength(4)
    }
  })

  test('with an official, only the chains that end there', async () => {
    const { exit, out } = await asked('Aizada Testova', 'Gulnar Mock')
    expect([exit, linesOf(out, /^ {2}\S/)]).toEqual([
      0,
      ['  definite: Gulnar Mock, for The beating in the cell (6 Jan 2020) [command/head]'],
    ])
  })

  test('with an official in none, why not, and exits with 1', async () => {
    expect(await asked('Aizada Testova', 'Hamza Sample')).toEqual({
      exit: 1,
      out: '',
      err: `${inference}“Hamza Sample holds Minister of Samples” began on 1 Mar 2021 at the earliest; The beating in the cell was 6 Jan 2020.\n`,
    })
    const { exit, err } = await asked('Aizada Testova', 'Erlan Lone')
    expect([exit, err]).toEqual([1, expect.stringContaining('No rule leads from Aizada Testova to Erlan Lone')])
  })

  test('a name that several bear lists them by their ids, and an id says which is meant', async () => {
    const data = await storeOf(chainFolder)
    const { exit, out, err } = await answerable(data, 'chain', 'Dina Twin')
    expect([exit, out]).toEqual([1, ''])
    const [heading, ...candidates] = err.trimEnd().split('\n')
    expect(heading).toBe('“Dina Twin” may mean several; give one of these ids:')
    expect(candidates.map(line => line.replace(/n[0-9a-f]{24}/, 'ID'))).toEqual(['  ID  Dina Twin (person)', '  ID  Dina Twin (person)'])
    const [id = ''] = /n[0-9a-f]{24}/.exec(candidates[0] ?? '') ?? []
    expect((await answerable(data, 'chain', id)).err).toContain('No chain leads from “Dina Twin” to anyone.')
    expect((await answerable(data, 'chain', 'Aizada Testova', 'Dina Twin')).err).toContain('“Dina Twin” may mean several')
  })

  test('a name nobody bears, and someone to whom nothing is recorded to have been done, exit with 1 and say so', async () => {
    const unknown = await asked('Nobody Atall')
    expect([unknown.exit, unknown.out, unknown.err]).toEqual([1, '', 'Nothing that can be asked about here is called “Nobody Atall”.\n'])
    expect(await asked('Erlan Lone')).toEqual({
      exit: 1,
      out: '',
      err: `${inference}No chain leads from “Erlan Lone” to anyone. That says what our sources hold, not what happened.\n`,
    })
    const nowhere = await answerable(temporaryFolder(), 'chain', 'Aizada Testova')
    expect([nowhere.exit, nowhere.err]).toEqual([1, expect.stringContaining('There is no store')])
  })

  test('--depth, --as-of and --without leave out what they say', async () => {
    expect(await ends('Aizada Testova', '--depth', '0')).toEqual([
      'direct/committed: Bolat Probny',
      'institutional/served: Testovo station',
      'command/head: Gulnar Mock',
    ])
    expect(await ends('Aizada Testova', '--without', 'direct/committed,command/superior')).toEqual([
      'institutional/served: Testovo station',
      'command/head: Gulnar Mock',
    ])
    expect(await ends('Aizada Testova', '--as-of', '2020-01-06')).toEqual(await ends('Aizada Testova'))
    expect(await ends('Aizada Testova', '--as-of', '2020-12-01')).toEqual([])
  })

  test('--impossible also shows those that cannot be', async () => {
    const { out } = await asked('Aizada Testova', '--impossible')
    expect(linesOf(out, /^ {2}impossible: /)).toEqual([
      '  impossible: Hamza Sample, for The beating in the cell (6 Jan 2020) [command/superior]',
    ])
  })
})

describe('chain --json', () => {
  test('is what /api/chains answers', async () => {
    const data = await storeOf(chainFolder)
    const store = await openEmbeddedStore({ folder: data, mode: 'read' })
    const server = await serving(store)
    const idOf = async (name: string) => {
      const { hits } = (await server.json(`/api/search?q=${encodeURIComponent(name)}`)) as { hits: { node: { id: string } }[] }
      return hits[0]!.node.id
    }
    try {
      const [aizada, gulnar, hamza] = await Promise.all(['Aizada Testova', 'Gulnar Mock', 'Hamza Sample'].map(idOf))
      for (const [args, query] of [
        [['Aizada Testova'], `of=${aizada!}`],
        [['Aizada Testova', 'Gulnar Mock', '--depth', '1'], `of=${aizada!}&official=${gulnar!}&depth=1`],
        [['Aizada Testova', 'Hamza Sample'], `of=${aizada!}&official=${hamza!}`],
        [['Aizada Testova', '--as-of', '2020-01-06', '--impossible'], `of=${aizada!}&asOf=2020-01-06&impossible=yes`],
        [['Aizada Testova', '--without', 'direct/committed'], `of=${aizada!}&without=direct/committed`],
      ] as const) {
        const { out } = await answerable(data, 'chain', ...args, '--json')
        expect([args, JSON.parse(out)]).toEqual([args, await server.json(`/api/chains?limit=1000&${query}`)])
      }
    } finally {
      await server.close()
      await store.close()
    }
  })
})

test('wrong use of chain is told apart from a fault, with exit code 2, before any store is looked for', async () => {
  const data = temporaryFolder()
  for (const args of [
    [],
    ['Aizada', 'Gulnar', 'Hamza'],
    ['Aizada', '--depth', '11'],
    ['Aizada', '--depth', 'deep'],
    ['Aizada', '--as-of', '2021-02-30'],
    ['Aizada', '--without', 'direct/nothing'],
    ['Aizada', '--limit', '1'],
  ]) {
    const { exit, out, err } = await answerable(data, 'chain', ...args)
    expect([args, exit, out]).toEqual([args, 2, ''])
    expect(err).toContain('answerable --help')
  }
  expect(existsSync(join(data, 'answerable.sqlite'))).toBe(false)
})
