import type { DossierDocument } from '#model/dossier/document.ts'
import { escaped } from './drawing/svg.ts'
import { fontFaces } from './html/fonts.ts'
import { pieceOf, Page } from './html/pieces.ts'
import { styleOf } from './html/style.ts'
import type { RenderOptions } from './options.ts'
import { read, type Reading } from './reading.ts'
import { writeReferences } from './references.ts'

/**
 * One self-contained page that reads well on a screen, with a screen reader and on paper: no script, no request, every text escaped.
 * Throws DossierNotRenderable, TypesettingFailed (for the bibliography), RenderDeadlinePassed, or the signal's reason.
 */
export async function renderHtml(document: DossierDocument, options: RenderOptions): Promise<string> {
  const reading = read(document)
  const references = await writeReferences(document, options)
  const page = new Page(reading)
  const sections = reading.sections.map(({ anchor, title, pieces }) =>
    [
      `<section id="${anchor}" aria-labelledby="${anchor}-title">`,
      `<h2 id="${anchor}-title">${escaped(title)}</h2>`,
      ...pieces.map(piece => pieceOf(piece, page)),
      '</section>',
    ].join('\n'),
  )
  const ends = [sourcesOf(reading, references, page), completenessOf(reading), notesOf(reading, page)].filter(part => part !== '')
  const body = [headOf(reading), contentsOf(reading, references.length > 0), ...sections, ...ends].join('\n')
  const { said } = page
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'">
<title>${escaped(reading.title)}</title>
<style>
${fontFaces(body)}
${styleOf(reading)}
</style>
</head>
<body>
<a class="skip" href="#text">${escaped(said.skip)}</a>
<main id="text">
${body}
</main>
<footer><p>${escaped(reading.handling)}</p></footer>
</body>
</html>
`
}

function headOf({ title, subtitle, handling, facts }: Reading): string {
  const rows = facts.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
  return `<header>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<p class="handling">${escaped(handling)}</p>
<dl>${rows.join('')}</dl>
</header>`
}

function contentsOf({ words, sections, notes, checklist }: Reading, sources: boolean): string {
  const parts = [
    ...sections.map(({ anchor, title }) => [anchor, title] as const),
    ...(sources ? ([['sources', words.sources]] as const) : []),
    ...(checklist.length > 0 ? ([['completeness', words.completeness]] as const) : []),
    ...(notes.length > 0 ? ([['notes', words.notes]] as const) : []),
  ]
  const items = parts.map(([anchor, title]) => `<li><a href="#${anchor}">${escaped(title)}</a></li>`)
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(words.contents)}</h2><ol>${items.join('')}</ol></nav>`
}

function sourcesOf({ words }: Reading, references: Awaited<ReturnType<typeof writeReferences>>, page: Page): string {
  if (references.length === 0) return ''
  const items = references.map(entry => `<li>${page.runs(entry)}</li>`).join('\n')
  return `<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">${escaped(words.sources)}</h2>\n<ul class="references">${items}</ul></section>`
}

function completenessOf({ words, checklist }: Reading): string {
  if (checklist.length === 0) return ''
  const items = checklist.map(({ state, about, sentence }) => `<li><b>${escaped(about)}</b>: ${escaped(state)}. ${escaped(sentence)}</li>`)
  return `<section id="completeness" aria-labelledby="completeness-title"><h2 id="completeness-title">${escaped(words.completeness)}</h2>\n<ul>${items.join('\n')}</ul></section>`
}

function notesOf({ words, notes }: Reading, page: Page): string {
  if (notes.length === 0) return ''
  const items = notes.map((runs, n) => `<li id="note-${n + 1}">${page.runs(runs)} ${page.backFrom(n + 1)}</li>`)
  return `<section id="notes" aria-labelledby="notes-title"><h2 id="notes-title">${escaped(words.notes)}</h2>\n<ol class="notes">${items.join('\n')}</ol></section>`
}
