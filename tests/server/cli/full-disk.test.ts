import { expect, test } from 'vitest'
import { answerable, answerableWithin } from '#tests/support/command-line.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

test('a disk without room is one clear sentence, nothing is damaged, and with room the seeding goes on', { timeout: 180_000 }, async () => {
  const [data, calm] = [temporaryFolder(), temporaryFolder()]
  const { exit, err } = answerableWithin(900, data, 'seed')
  const said = err.split('\n').filter(line => line !== '' && !line.startsWith('Loading the data'))
  expect([exit, said]).toEqual([1, [expect.stringMatching(/^The store at .* cannot be written \(SQLITE_\w+\): make room on the disk/)]])
  expect((await answerable(data, 'verify')).exit).toBe(0)
  expect((await answerable(data, 'seed')).exit).toBe(0)
  await answerable(calm, 'seed')
  expect((await answerable(data, 'export', '--clearance', 'sealed')).out).toBe(
    (await answerable(calm, 'export', '--clearance', 'sealed')).out,
  )
})
