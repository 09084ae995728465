import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptVersion } from '#server/desk/kept-version.ts'
import { ids } from './small-world.ts'

export const keptIds = { open: `d${'1'.repeat(24)}`, sealed: `d${'2'.repeat(24)}` } as const

/** An empty folder of its own for what a machine keeps, and how it goes. */
export function emptyDesk(): { desk: string; clear: () => void } {
  const desk = mkdtempSync(join(tmpdir(), 'answerable-desk-'))
  return { desk, clear: () => rmSync(desk, { recursive: true }) }
}

/** A desk on which two dossiers lie: one kept by a public reader, one by a reader of everything. */
export function deskOfTwo(): ReturnType<typeof emptyDesk> {
  const made = emptyDesk()
  put(made.desk, keptIds.open, 'public')
  put(made.desk, keptIds.sealed, 'sealed')
  return made
}

function put(desk: string, id: string, clearance: 'public' | 'sealed'): void {
  const version = keptVersion.parse({
    schema: 'urn:answerable:kept-dossier:1',
    person: ids.clerk,
    regime: 'ca-jvcfoa',
    audience: 'public',
    number: 1,
    at: '2026-01-02T03:04:05.678Z',
    note: 'Before the hearing',
    clearance,
    language: 'en',
    style: 'apa',
    own: { submitter: `The Testers, ${clearance}`, whyNow: '', ask: '', consent: {} },
    snapshot: 'a'.repeat(64),
    base: { claims: { ['b'.repeat(64)]: 'c'.repeat(16) }, chains: ['d'.repeat(32)] },
  })
  mkdirSync(join(desk, 'dossiers', id), { recursive: true })
  writeFileSync(join(desk, 'dossiers', id, '1.json'), JSON.stringify(version))
}
