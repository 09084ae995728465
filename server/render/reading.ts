import type { Block, DossierDocument, Inline } from '#model/dossier/document.ts'
import { drawChain } from '#model/dossier/drawing/chain.ts'
import type { Drawing, Ruler } from '#model/dossier/drawing/shapes.ts'
import { drawTimeline } from '#model/dossier/drawing/timeline.ts'
import { words, type Words } from '#model/dossier/words/formats.ts'
import { check } from './check.ts'
import { cleaned } from './clean.ts'
import { notoSerif } from './font.ts'

/** A dossier as it is read, before any format: text cleaned, tables and figures numbered, drawings drawn, every reference knowing where it leads. */
export interface Reading {
  readonly words: Words
  readonly title: string
  readonly subtitle: string
  readonly handling: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly { readonly anchor: string; readonly title: string; readonly pieces: readonly Piece[] }[]
  /** Footnote n at n - 1. */
  readonly notes: readonly Run[][]
  readonly checklist: readonly { readonly state: string; readonly about: string; readonly sentence: string }[]
}

export type Run =
  /** `address` is the web address that the words of a bibliography stand for. */
  | { readonly kind: 'text'; readonly text: string; readonly weight: 'plain' | 'strong' | 'emphasis'; readonly address?: string }
  /** `home` is where a claim is told: its row of the evidence table. The others lead there. */
  | { readonly kind: 'claims'; readonly claims: readonly { readonly number: number; readonly to: 'home' | 'elsewhere' | 'nowhere' }[] }
  /** Whether the footnote is told here only, here first, or here again. */
  | { readonly kind: 'note'; readonly note: number; readonly told: 'once' | 'first' | 'again' }

export type Piece =
  /** `leads` to what follows, and stands on no page without it: a few words before a list. */
  | { readonly kind: 'paragraph' | 'notice'; readonly runs: readonly Run[]; readonly leads: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Run[][] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly { readonly heading: string; readonly share: number }[]
      readonly rows: readonly Run[][][]
    }
  | { readonly kind: 'drawing'; readonly caption: string; readonly alt: string; readonly drawing: Drawing }

/** Throws DossierNotRenderable with every finding when the parts of the document contradict each other. */
export function read(given: DossierDocument): Reading {
  check(given)
  const document = cleaned(given)
  const said = words[document.language]
  const titles = new Map(document.sections.map(section => [section.id, titleOf(section)]))
  const reader = new Reader(said, homesOf(document), repeatedIn(document))
  return {
    words: said,
    title: document.title,
    subtitle: document.subtitle,
    handling: document.handling,
    facts: [
      { label: said.regime, value: `${document.regime} (${document.regimeVersion})` },
      { label: said.audience, value: said.audiences[document.audience] },
      { label: said.snapshot, value: document.snapshot },
    ],
    sections: document.sections.map((section, n) => ({
      anchor: `section-${n + 1}`,
      title: titleOf(section),
      pieces: section.blocks.map((block, at) => reader.piece(block, section.blocks[at + 1])),
    })),
    notes: document.footnotes.map(note => reader.runs(note.content)),
    checklist: document.checklist.map(item => ({
      state: said.states[item.state],
      about: titles.get(item.section) ?? item.section,
      sentence: item.sentence,
    })),
  }
}

const ruler: Ruler = (text, size) => notoSerif().width(text, size)

const titleOf = ({ number, title }: { number: string; title: string }): string => [number, title].filter(part => part !== '').join('\u2002')

/** The claims that have a row of their own: a table whose first cell is one claim and nothing else. */
function homesOf(document: DossierDocument): Set<number> {
  const homes = new Set<number>()
  for (const { blocks } of document.sections)
    for (const block of blocks)
      if (block.kind === 'table') for (const [first] of block.rows) if (isHome(first)) homes.add(first[0].claims[0])
  return homes
}

/** The footnotes that are told more than once. */
function repeatedIn({ sections, footnotes }: DossierDocument): Set<number> {
  const [seen, repeated] = [new Set<number>(), new Set<number>()]
  const see = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (!('note' in inline)) continue
      if (seen.has(inline.note)) repeated.add(inline.note)
      seen.add(inline.note)
    }
  }
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'paragraph' || block.kind === 'notice') see(block.content)
    else if (block.kind === 'list') block.items.forEach(see)
    else if (block.kind === 'table') block.rows.flat().forEach(see)
  }
  footnotes.forEach(({ content }) => see(content))
  return repeated
}

const longestLabel = 80
const isLabel = ([first, ...others]: readonly Inline[]): boolean =>
  others.length === 0 && first !== undefined && 'text' in first && first.text.length < longestLabel

const isHome = (cell: readonly Inline[] | undefined): cell is [{ claims: [number] }] =>
  cell?.length === 1 && cell[0] !== undefined && 'claims' in cell[0] && cell[0].claims.length === 1

class Reader {
  private tables = 0
  private figures = 0
  private readonly told = new Set<number>()
  private readonly housed = new Set<number>()
  private readonly said: Words
  private readonly homes: ReadonlySet<number>
  private readonly repeated: ReadonlySet<number>

  constructor(said: Words, homes: ReadonlySet<number>, repeated: ReadonlySet<number>) {
    this.said = said
    this.homes = homes
    this.repeated = repeated
  }

  piece(block: Block, next: Block | undefined): Piece {
    switch (block.kind) {
      case 'heading':
        return block
      case 'paragraph':
      case 'notice':
        return { kind: block.kind, runs: this.runs(block.content), leads: next?.kind === 'list' && isLabel(block.content) }
      case 'list':
        return { ...block, items: block.items.map(item => this.runs(item)) }
      case 'table':
        return { ...block, caption: this.captionOfTable(block.caption), rows: block.rows.map(row => this.row(row)) }
      case 'figure':
        return this.drawing(block, drawChain(block.drawing, ruler))
      case 'timeline':
        return this.drawing(block, drawTimeline(block.drawing, ruler))
    }
  }

  runs(inlines: readonly Inline[]): Run[] {
    return inlines.flatMap((inline, n): Run[] => {
      if ('text' in inline) return inline.text === '' ? [] : [{ kind: 'text', ...inline }]
      if ('note' in inline) {
        const { note } = inline
        const told = this.told.has(note) ? 'again' : this.repeated.has(note) ? 'first' : 'once'
        this.told.add(note)
        return [{ kind: 'note', note, told }]
      }
      const claims = inline.claims.map(number => ({ number, to: this.homes.has(number) ? ('elsewhere' as const) : ('nowhere' as const) }))
      return [...apart(inlines[n - 1], 'before'), { kind: 'claims', claims }, ...apart(inlines[n + 1], 'after')]
    })
  }

  private row(cells: readonly Inline[][]): Run[][] {
    const runs = cells.map(cell => this.runs(cell))
    const [first, ...others] = runs
    if (!isHome(cells[0]) || first === undefined) return runs
    const number = cells[0][0].claims[0]
    if (this.housed.has(number)) return runs
    this.housed.add(number)
    return [[{ kind: 'claims', claims: [{ number, to: 'home' }] }], ...others]
  }

  private captionOfTable(caption: string): string {
    return `${this.said.table} ${++this.tables}. ${caption}`
  }

  private drawing({ caption, alt }: { caption: string; alt: string }, drawing: Drawing): Piece {
    return { kind: 'drawing', caption: `${this.said.figure} ${++this.figures}. ${caption}`, alt, drawing }
  }
}

/** A space between a claim's number and the word beside it, where the text brings none. */
function apart(beside: Inline | undefined, side: 'before' | 'after'): Run[] {
  if (beside === undefined || !('text' in beside) || beside.text === '') return []
  const touching = side === 'before' ? /[^\s([{«“]$/u.test(beside.text) : /^[\p{L}\p{N}]/u.test(beside.text)
  return touching ? [{ kind: 'text', text: ' ', weight: 'plain' }] : []
}
