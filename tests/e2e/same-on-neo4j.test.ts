import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { spawnAnswerable } from '#tests/support/command-line.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'
import { startProgram, type Program } from './support/program.ts'

const uri = neo4jUri()

describe.skipIf(uri === undefined || inject('seeded') === null)('the same program pointed at Neo4j by one variable', () => {
  let nothing: string
  let program: Program
  beforeAll(async () => {
    nothing = mkdtempSync(join(tmpdir(), 'answerable-unused-'))
    const seeding = spawnAnswerable(nothing, ['seed', '--reset', '--yes'], { NEO4J_URI: uri! })
    seeding.stdout?.resume()
    seeding.stderr?.resume()
    expect((await once(seeding, 'exit'))[0]).toBe(0)
    program = await startProgram(nothing, { NEO4J_URI: uri! })
  })
  afterAll(async () => {
    await program.stop()
    rmSync(nothing, { recursive: true, force: true })
  })

  test.for([
    '/api/scenes/mendygazyev',
    '/api/scenes',
    '/api/overview',
    '/api/sources',
    `/api/search?q=${encodeURIComponent('Мендыгазиев')}`,
    '/api/search?q=Jusupof',
  ])('answers %s with the same bytes as the embedded store', async path => {
    const [here, there] = await Promise.all([inject('seeded')!, program.address].map(async address => (await fetch(address + path)).text()))
    expect(JSON.parse(here!)).not.toHaveProperty('status')
    expect(there).toBe(here)
  })
})
