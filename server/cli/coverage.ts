import { Command } from 'commander'
import { coverageOf, type Coverage } from '#server/explore/coverage.ts'
import { shown } from '#server/import/findings.ts'
import { placeKey, readOutlines, type Outline } from '#server/import/outline.ts'
import { seedFolder } from '#server/main.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

interface Line {
  readonly section: string
  readonly heading: string | null
  readonly paragraph: string
  readonly claims: number
  /** Why there is none, where someone wrote it down. */
  readonly reason: string | null
}

export const coverage = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('coverage')
    .description('for each source, section and paragraph, how many claims rest on it; gaps show where an outline.json says what there is')
    .option('--outlines <folder>', 'where the outlines of the documents are', seedFolder)
    .option('--json', 'answer as JSON')
    .action(async ({ outlines, json }: { outlines: string; json?: boolean }) => {
      const known = new Map(readOutlines(outlines).map(outline => [outline.source, outline]))
      await withStore(terminal, 'read', async store => {
        const covered = await coverageOf(store, terminal.config().clearance)
        const told = covered.map(one => ({ one, lines: linesOf(one, known.get(one.source.id)) }))
        if (json) terminal.print(`${JSON.stringify(told.map(asJson), null, 2)}\n`)
        else for (const { one, lines } of told) printSource(one, lines, terminal)
        const gaps = told.flatMap(({ one, lines }) =>
          lines.filter(({ claims, reason }) => claims === 0 && reason === null).map(line => ({ one, line })),
        )
        for (const { one, line } of gaps)
          terminal.say(`Nothing rests on ${one.source.id}, ${placeKey(line.section, line.paragraph)}, and no reason is given.`)
        if (covered.length > 0) return
        terminal.say('Nothing is in the store: run “answerable seed”, or import a folder.')
        exit(1)
      })
    })

/** Every paragraph the outline counts, and every place a claim names beyond it. */
function linesOf({ places }: Coverage, outline: Outline | undefined): Line[] {
  const counted = new Set<string>()
  const lines: Line[] = []
  for (const { id, heading, paragraphs } of outline?.sections ?? [])
    for (let paragraph = 1; paragraph <= paragraphs; paragraph++) {
      const key = placeKey(id, paragraph)
      counted.add(key)
      const claims = places.get(id)?.get(String(paragraph)) ?? 0
      lines.push({
        section: id,
        heading,
        paragraph: String(paragraph),
        claims,
        reason: claims > 0 ? null : (outline?.reasons.get(key) ?? null),
      })
    }
  for (const [section, paragraphs] of places)
    for (const [paragraph, claims] of paragraphs)
      if (!counted.has(placeKey(section, paragraph))) lines.push({ section, heading: null, paragraph, claims, reason: null })
  return lines
}

function asJson({ one: { source, citing, relaying }, lines }: { one: Coverage; lines: readonly Line[] }) {
  return {
    source: source.id,
    title: source.title,
    citing,
    relaying,
    places: lines.map(({ section, paragraph, claims, reason }) => ({ section, paragraph, claims, ...(reason !== null && { reason }) })),
  }
}

function printSource({ source, citing, relaying }: Coverage, lines: readonly Line[], { print }: Terminal): void {
  const passedOn = relaying > 0 ? `, passed on by ${String(relaying)}` : ''
  print(`${source.id}  ${shown(source.title)}: ${String(citing)} claims${passedOn}\n`)
  let section: string | null = null
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section
      const total = lines.filter(one => one.section === section).reduce((sum, { claims }) => sum + claims, 0)
      print(`  ${section === '' ? 'no section' : `section ${section}`}: ${String(total)}\n`)
    }
    const place = line.paragraph === '' ? 'no paragraph' : `¶${line.paragraph}`
    print(`    ${place.padStart(5)}  ${String(line.claims).padStart(4)}${line.reason === null ? '' : `  ${shown(line.reason)}`}\n`)
  }
}
