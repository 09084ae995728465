import { expect, test } from 'vitest'
import { answerable } from '#tests/support/command-line.ts'
import { chainFolder, storeOf } from './chain-folder.ts'

const weaker = /^Readers of “(\w+)” see a chain as definite that is (\w+) when everything is known: (\S+) for “The beating in the cell”/gm

/** The station's folder, in which an earlier end of the head's time in post is only for readers of that mark. */
const knownOnlyTo = (mark: string) => ({
  ...chainFolder,
  'HOLDS.csv': `key,from,to,when,section,paragraph,mark\nh1,gulnar,head,2018-03-01/2020-06-14,1,3,\nh3,gulnar,head,2018-03-01/2019-12-31,1,5,${mark}\n`,
})

test('verify lists every chain that a lower mark would show as stronger than it is, at each such mark', async () => {
  const { exit, out, err } = await answerable(await storeOf(knownOnlyTo('restricted')), 'verify')
  expect(exit).toBe(0)
  expect([...out.matchAll(weaker)].map(([, ...told]) => told)).toEqual(
    ['public', 'partner', 'internal'].map(mark => [mark, 'possible', 'command/head']),
  )
  expect(out.trimEnd().split('\n')).toHaveLength(3)
  expect(out).toMatch(/, ending at n[0-9a-f]{24}, over r[0-9a-f]{24}(?:, r[0-9a-f]{24}){4}\. Exports at that mark leave it out\.$/m)
  expect(err).toContain('The store is clean.')
})

test('verify lists none where everyone sees what excuses someone, nor in a store without chains', async () => {
  expect((await answerable(await storeOf(knownOnlyTo('public')), 'verify')).out).toBe('')
  expect((await answerable(await storeOf(chainFolder), 'verify')).out).toBe('')
})
