import { Fragment } from 'react'
import type { Inline } from '#model/dossier/document.ts'
import type { Words } from '#model/dossier/words/formats.ts'
import { apart } from './reading.ts'

export interface Told {
  readonly words: Words
  readonly homes: ReadonlySet<number>
  /** Where it stands: a section's id, or none within the footnotes. */
  readonly section: string | null
}

interface Props {
  readonly content: readonly Inline[]
  readonly told: Told
}

/** Text with the numbers of its claims and footnotes; both lead to where they are told. */
export function Runs({ content, told }: Props) {
  return content.map((inline, place) => {
    if ('text' in inline) {
      if (inline.weight === 'strong') return <strong key={place}>{inline.text}</strong>
      return inline.weight === 'emphasis' ? <em key={place}>{inline.text}</em> : <Fragment key={place}>{inline.text}</Fragment>
    }
    if ('note' in inline) return <Note key={place} note={inline.note} told={told} />
    return (
      <Fragment key={place}>
        {apart(content[place - 1], 'before')}
        <span className="paper-claims">
          {inline.claims.map((claim, nth) => (
            <Fragment key={claim}>
              {nth > 0 && ', '}
              <Claim claim={claim} told={told} />
            </Fragment>
          ))}
        </span>
        {apart(content[place + 1], 'after')}
      </Fragment>
    )
  })
}

function Claim({ claim, told: { homes } }: { readonly claim: number; readonly told: Told }) {
  if (!homes.has(claim)) return <>C{claim}</>
  return (
    <button type="button" className="paper-lead" data-to={`preview-claim-${claim}`}>
      C{claim}
    </button>
  )
}

function Note({ note, told: { words, section } }: { readonly note: number; readonly told: Told }) {
  return (
    <sup>
      {/* A word joiner: the number stays with what it stands after. */}
      {'\u2060'}
      <button
        type="button"
        className="paper-lead"
        data-to={`preview-note-${note}`}
        data-told={section === null ? undefined : `${section}-${note}`}
        aria-label={`${words.note} ${note}`}
      >
        {note}
      </button>
    </sup>
  )
}
