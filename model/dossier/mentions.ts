import type { SourceId } from '../claims/source.ts'
import type { Block, Footnote, Inline, Section } from './document.ts'
import { sourceNumber } from './numbering.ts'

const plain = (text: string): Inline => ({ text, weight: 'plain' })

/**
 * Sources by their numbers (S1, S2 …) wherever the title has just been told: it stands in full where a section first names the source, so that a section can be
 * read by itself, and where the footnotes first do.
 */
export class Mentions {
  readonly #of: ReadonlyMap<Inline, SourceId>
  readonly #numbers: ReadonlyMap<SourceId, string>

  constructor(of: ReadonlyMap<Inline, SourceId>, sources: readonly SourceId[]) {
    this.#of = of
    this.#numbers = new Map(sources.map((id, at) => [id, sourceNumber(at)]))
  }

  section(section: Section): Section {
    const told = new Set<SourceId>()
    return { ...section, blocks: section.blocks.map(block => this.#block(block, told)) }
  }
  footnotes(footnotes: readonly Footnote[]): Footnote[] {
    const told = new Set<SourceId>()
    return footnotes.map(({ number, content }) => ({ number, content: this.#inlines(content, told) }))
  }

  #block(block: Block, told: Set<SourceId>): Block {
    switch (block.kind) {
      case 'paragraph':
      case 'notice':
        return { ...block, content: this.#inlines(block.content, told) }
      case 'list':
        return { ...block, items: block.items.map(item => this.#inlines(item, told)) }
      case 'table':
        return { ...block, rows: block.rows.map(row => row.map(cell => this.#inlines(cell, told))) }
      default:
        return block
    }
  }
  #inlines(content: readonly Inline[], told: Set<SourceId>): Inline[] {
    return content.flatMap(part => {
      const source = this.#of.get(part)
      const number = source === undefined ? undefined : this.#numbers.get(source)
      if (source === undefined || number === undefined) return [part]
      if (told.has(source)) return [plain(number)]
      told.add(source)
      return [part, plain(` (${number})`)]
    })
  }
}
