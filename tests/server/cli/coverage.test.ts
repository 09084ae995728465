import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, smallFolder, temporaryFolder } from '#tests/support/folders.ts'
import { storeOf } from './chain-folder.ts'

/** Section 1 has five paragraphs, of which the last is empty; section 2 has two, of which the second is a picture. */
const outlined = {
  ...smallFolder,
  'outline.json': JSON.stringify({
    sections: [
      { id: '1', heading: 'People of Testovo', paragraphs: 5 },
      { id: '2', heading: 'The mill', paragraphs: 2 },
    ],
  }),
  'reasons.csv': 'section,paragraph,reason\n2,2,A picture without words.\n',
} as const

/** A store with the small folder, and the folder with its outline beside it. */
async function covered(...args: readonly string[]) {
  const folder = folderWith(outlined)
  return answerable(await storeOf(smallFolder), 'coverage', '--outlines', folder, ...args)
}

describe('coverage', () => {
  test('counts the claims that rest on each paragraph; a gap without a reason is told apart from one with', async () => {
    const { exit, out, err } = await covered()
    expect(exit).toBe(0)
    expect(out).toBe(
      [
        'old-letter  A letter: 0 claims, passed on by 1',
        'test-report  A report about Testovo: 5 claims',
        '  section 1: 4',
        '       ¶1     1',
        '       ¶2     1',
        '       ¶3     1',
        '       ¶4     1',
        '       ¶5     0',
        '  section 2: 1',
        '       ¶1     1',
        '       ¶2     0  A picture without words.',
        '',
      ].join('\n'),
    )
    expect(err).toBe('Nothing rests on test-report, 1 ¶5, and no reason is given.\n')
  })

  test('--json gives the same numbers', async () => {
    const { exit, out } = await covered('--json')
    const place = (section: string, paragraph: string, claims: number) => ({ section, paragraph, claims })
    expect([exit, JSON.parse(out)]).toEqual([
      0,
      [
        { source: 'old-letter', title: 'A letter', citing: 0, relaying: 1, places: [] },
        {
          ...{ source: 'test-report', title: 'A report about Testovo', citing: 5, relaying: 0 },
          places: [
            ...['1', '2', '3', '4'].map(paragraph => place('1', paragraph, 1)),
            place('1', '5', 0),
            place('2', '1', 1),
            { ...place('2', '2', 0), reason: 'A picture without words.' },
          ],
        },
      ],
    ])
  })

  test('without an outline it tells the places that claims name, and knows of no gap', async () => {
    const { exit, out, err } = await answerable(await storeOf(smallFolder), 'coverage', '--outlines', temporaryFolder())
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('  section 2: 1\n       ¶1     1\n')
    expect(out).not.toContain('¶5')
  })

  test('an outline that is wrong is told with its place, and exits with 1', async () => {
    const folder = folderWith(outlined)
    writeFileSync(join(folder, 'reasons.csv'), 'section,paragraph,reason\n2,9,There is no ninth.\n')
    const { exit, err } = await answerable(await storeOf(smallFolder), 'coverage', '--outlines', folder)
    expect([exit, err]).toEqual([1, expect.stringMatching(/reasons\.csv, row 2.*a paragraph that outline\.json counts/)])
  })

  test('an empty store says what to do, and exits with 1', async () => {
    const data = temporaryFolder()
    await (await openEmbeddedStore({ folder: data, mode: 'write' })).close()
    expect(await answerable(data, 'coverage', '--outlines', temporaryFolder())).toEqual({
      exit: 1,
      out: '',
      err: 'Nothing is in the store: run “answerable seed”, or import a folder.\n',
    })
    const nowhere = await answerable(temporaryFolder(), 'coverage')
    expect([nowhere.exit, nowhere.err]).toEqual([1, expect.stringContaining('There is no store')])
  })
})
