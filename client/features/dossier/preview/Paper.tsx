import '@fontsource-variable/noto-serif/wght.css'
import '@fontsource-variable/noto-serif/wght-italic.css'
import { memo, useMemo, type MouseEvent } from 'react'
import type { CslItem, DossierDocument } from '#model/dossier/document.ts'
import { words } from '#model/dossier/words/formats.ts'
import { useSay } from '#client/messages/say.ts'
import { outlineOf } from './reading.ts'
import { useRuler } from './ruler.ts'
import { Runs, type Told } from './Runs.tsx'
import { SectionView } from './SectionView.tsx'
import './paper.css'

/** Leads to what a number stands for; the address is the session's and stays as it is. */
export function leadTo(target: Element | null | undefined) {
  if (!(target instanceof HTMLElement)) return
  target.scrollIntoView({ block: 'start' })
  target.focus({ preventScroll: true })
}

function follow({ target, currentTarget }: MouseEvent<HTMLElement>) {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-to], [data-back]') : null
  if (!pressed) return
  const { to, back } = pressed.dataset
  leadTo(to === undefined ? currentTarget.querySelector(`[data-told="${CSS.escape(back ?? '')}"]`) : document.getElementById(to))
}

/** The document as it will be read in every format: same words, same order, same numbers, same drawings. What is typed beside it leaves it alone until it is made again. */
export const Paper = memo(function Paper({ document }: { readonly document: DossierDocument }) {
  const said = words[document.language]
  const ruler = useRuler()
  const outline = useMemo(() => outlineOf(document), [document])
  const joined = outline.homes.join(' ')
  const homes = useMemo(() => new Set(joined.split(' ').map(Number)), [joined])
  return (
    <article className="paper" lang={document.language} onClick={follow}>
      <header>
        <h2>{document.title}</h2>
        <p className="paper-subtitle">{document.subtitle}</p>
        <p className="paper-handling">{document.handling}</p>
      </header>
      {document.sections.map((section, place) => (
        <SectionView
          key={section.id}
          section={section}
          words={said}
          homes={homes}
          tables={outline.before[place]?.tables ?? 0}
          figures={outline.before[place]?.figures ?? 0}
          ruler={ruler}
        />
      ))}
      <Sources items={document.bibliography} title={said.sources} />
      <Notes document={document} told={outline.told} homes={homes} />
    </article>
  )
})

const dateOf = (parts: readonly number[] | undefined): string => (parts ?? []).map(part => String(part).padStart(2, '0')).join('-')

/** The sources in the order of the document; the chosen style is the files' own. */
function Sources({ items, title }: { readonly items: readonly CslItem[]; readonly title: string }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="preview-sources-title" id="preview-sources" tabIndex={-1}>
      <h3 id="preview-sources-title">{title}</h3>
      <p className="paper-quiet">{say('preview.style')}</p>
      <ul className="paper-sources">
        {items.map(({ id, author, publisher, title: called, issued, URL }) => (
          <li key={id}>
            {[(author ?? []).map(({ literal }) => literal).join(', ') || publisher, dateOf(issued?.['date-parts'][0])]
              .filter(part => part !== undefined && part !== '')
              .map(part => `${part ?? ''}. `)}
            <em>{called}</em>. {URL}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NotesProps {
  readonly document: DossierDocument
  readonly told: ReadonlyMap<number, readonly string[]>
  readonly homes: ReadonlySet<number>
}

function Notes({ document: { footnotes, language }, told, homes }: NotesProps) {
  const said = words[language]
  const within = useMemo<Told>(() => ({ words: said, homes, section: null }), [said, homes])
  if (footnotes.length === 0) return null
  return (
    <section aria-labelledby="preview-notes-title" id="preview-notes" tabIndex={-1}>
      <h3 id="preview-notes-title">{said.notes}</h3>
      <ol className="paper-notes">
        {footnotes.map(({ number, content }) => (
          <li key={number} id={`preview-note-${number}`} tabIndex={-1}>
            <Runs content={content} told={within} />
            {(told.get(number) ?? []).map(section => (
              <button
                key={section}
                type="button"
                className="paper-lead paper-back"
                data-back={`${section}-${number}`}
                aria-label={`${said.back} (${said.note} ${number})`}
              >
                ↑
              </button>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
