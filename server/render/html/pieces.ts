import type { Words } from '#model/dossier/words/formats.ts'
import { escaped, svg } from '../drawing/svg.ts'
import type { Piece, Reading, Run } from '../reading.ts'

/** What the parts of one page share: the words of its language and how often each footnote was told, for the ways back. */
export class Page {
  readonly said: Words
  private readonly told = new Map<number, number>()
  private drawings = 0

  constructor(reading: Reading) {
    this.said = reading.words
  }

  runs(runs: readonly Run[]): string {
    return runs.map(run => this.run(run)).join('')
  }

  nextDrawing(): string {
    return `drawing-${++this.drawings}`
  }

  backFrom(note: number): string {
    return Array.from({ length: this.told.get(note) ?? 0 }, (_, n) => {
      const label = `${this.said.back} (${this.said.note} ${note})`
      return `<a class="back" role="doc-backlink" href="#told-${note}-${n + 1}" aria-label="${escaped(label)}">↑</a>`
    }).join(' ')
  }

  private run(run: Run): string {
    switch (run.kind) {
      case 'text': {
        const text = escaped(run.text)
        const weighed = run.weight === 'strong' ? `<strong>${text}</strong>` : run.weight === 'emphasis' ? `<em>${text}</em>` : text
        return run.address === undefined ? weighed : `<a href="${escaped(run.address)}" rel="noreferrer">${weighed}</a>`
      }
      case 'claims':
        return `<span class="claims">${run.claims.map(claimOf).join(', ')}</span>`
      case 'note': {
        const times = (this.told.get(run.note) ?? 0) + 1
        this.told.set(run.note, times)
        const label = `${this.said.note} ${run.note}`
        return `<sup><a id="told-${run.note}-${times}" role="doc-noteref" href="#note-${run.note}" aria-label="${escaped(label)}">${run.note}</a></sup>`
      }
    }
  }
}

const claimOf = ({ number, to }: { number: number; to: 'home' | 'elsewhere' | 'nowhere' }): string =>
  to === 'elsewhere'
    ? `<a href="#claim-${number}">C${number}</a>`
    : to === 'home'
      ? `<span id="claim-${number}">C${number}</span>`
      : `C${number}`

export function pieceOf(piece: Piece, page: Page): string {
  switch (piece.kind) {
    case 'heading':
      return `<h3>${escaped(piece.text)}</h3>`
    case 'paragraph':
      return `<p>${page.runs(piece.runs)}</p>`
    case 'notice':
      return `<p class="notice" role="note">${page.runs(piece.runs)}</p>`
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul'
      return `<${tag}>\n${piece.items.map(item => `<li>${page.runs(item)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'table':
      return tableOf(piece, page)
    case 'drawing': {
      const caption = escaped(piece.caption)
      const drawing = svg(piece.drawing, { id: page.nextDrawing(), title: piece.caption, alt: piece.alt })
      return `<figure>\n${drawing}\n<figcaption>${caption}</figcaption>\n</figure>`
    }
  }
}

function tableOf(table: Extract<Piece, { kind: 'table' }>, page: Page): string {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => `<col style="width:${Math.round((10_000 * share) / whole) / 100}%">`)
  const headings = table.columns.map(({ heading }) => `<th scope="col">${escaped(heading)}</th>`)
  const rows = table.rows.map(row => `<tr>${row.map(cell => `<td>${page.runs(cell)}</td>`).join('')}</tr>`)
  // A wide table scrolls by itself on a narrow screen, with the keyboard too.
  return `<div class="table" role="region" tabindex="0" aria-label="${escaped(table.caption)}"><table>
<caption>${escaped(table.caption)}</caption>
<colgroup>${widths.join('')}</colgroup>
<thead><tr>${headings.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`
}
