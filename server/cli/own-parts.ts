import { readFileSync, statSync } from 'node:fs'
import { ownParts } from '#model/api/dossiers.ts'
import type { OwnParts } from '#model/dossier/facts.ts'
import { ownOf } from '#server/desk/kept-version.ts'
import { findingsOf } from '#server/http/findings.ts'
import { shown } from '#server/import/findings.ts'

const mostBytes = 1024 * 1024

/** What the advocate writes, from a JSON file; otherwise every finding as a line. */
export function readOwnParts(file: string): { own: OwnParts | null; findings: readonly string[] } {
  const refused = (...findings: string[]) => ({ own: null, findings })
  let text: string
  try {
    if (statSync(file).size > mostBytes) return refused(`${shown(file)}: at most 1 MiB is read.`)
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return refused(`${shown(file)} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`)
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused(`${shown(file)}: expected a JSON object (RFC 8259) with submitter, whyNow, ask and consent.`)
  }
  const read = ownParts.safeParse(json)
  if (read.success) return { own: ownOf(read.data), findings: [] }
  return refused(...findingsOf([['own', read.error]]).map(({ at, expected }) => `${shown(file)}: ${shown(at)}: expected ${expected}.`))
}
