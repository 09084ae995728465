import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answerable, spawnAnswerable } from '#tests/support/command-line.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const drills = 20

test(
  `a seeding killed ${String(drills)} times at any moment is finished by running it again, and the store is what it would have been`,
  { timeout: 600_000 },
  async () => {
    const [data, calm] = [temporaryFolder(), temporaryFolder()]
    const began = Date.now()
    expect((await answerable(calm, 'seed')).exit).toBe(0)
    const wholeTime = Date.now() - began

    let acknowledged = 0
    for (let drill = 0; drill < drills; drill += 1) {
      const child = spawnAnswerable(data, ['seed'])
      let said = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      const ended = once(child, 'exit')
      // From the first moments of the process to past the end of a whole seeding.
      await Promise.race([ended, after(300 + (drill / drills) * wholeTime * 1.5)])
      child.kill('SIGKILL')
      await ended
      const steps = [...said.matchAll(/: (\d+) of/g)].map(match => Number(match[1]))
      acknowledged = Math.max(acknowledged, ...steps)
      if (!existsSync(join(data, 'answerable.sqlite'))) continue
      const { out, err } = await answerable(data, 'export', '--clearance', 'sealed')
      expect([drill, out === '' ? err : '']).toEqual([drill, ''])
      expect((JSON.parse(out) as { claims: unknown[] }).claims.length).toBeGreaterThanOrEqual(acknowledged)
      // Projecting everything anew takes longest: after every fifth, and at the end.
      if (drill % 5 === 4) expect((await answerable(data, 'verify')).exit).toBe(0)
    }
    expect((await answerable(data, 'seed')).exit).toBe(0)
    expect((await answerable(data, 'verify')).exit).toBe(0)
    expect((await answerable(data, 'export', '--clearance', 'sealed')).out).toBe(
      (await answerable(calm, 'export', '--clearance', 'sealed')).out,
    )
  },
)

test('a second writer is refused in one sentence while a first one serves, and readers are not', { timeout: 60_000 }, async () => {
  const data = temporaryFolder()
  await answerable(data, 'seed')
  const server = spawnAnswerable(data, ['start'], { PORT: '0' })
  try {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    while (!said.includes('Answerable is at')) await after(50)
    const second = await answerable(data, 'seed')
    expect([second.exit, second.err.trim().split('\n').length]).toEqual([1, 1])
    expect((await answerable(data, 'search', 'Massimov')).exit).toBe(0)
  } finally {
    server.kill('SIGKILL')
  }
  await once(server, 'exit')
  expect((await answerable(data, 'seed')).exit).toBe(0)
})
