import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useNarrow } from '#client/actions/use-actions.ts'
import { captionIn } from '#client/data/caption.ts'
import { whoIs } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { noDossier } from '#client/session/dossier.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Check } from './check/Check.tsx'
import { ForWhom } from './ForWhom.tsx'
import { KeptGone } from './KeptGone.tsx'
import { leadTo } from './preview/Paper.tsx'
import { Preview } from './preview/Preview.tsx'
import { usePrepared, type Chosen } from './use-dossier.ts'
import { Who } from './Who.tsx'

const steps = [
  { id: 'dossier-who', label: 'dossier.who' },
  { id: 'dossier-for', label: 'dossier.forWhom' },
  { id: 'dossier-check', label: 'dossier.check' },
] as const

/** One dossier: three steps, each always within reach, and beside them what it will be. */
export function Dossier({ view }: { readonly view: Chosen }) {
  const say = useSay()
  const { language } = useWords()
  const narrow = useNarrow()
  const [side, setSide] = useState<'work' | 'preview'>('work')
  const { data: person, error, refetch } = useQuery(whoIs(view.person))
  const prepared = usePrepared(view)
  const name = person ? captionIn(person, language) : '…'
  /** Where there is room for one side only, the other comes to the front first. */
  const lead = (id: string, to: 'work' | 'preview') => {
    flushSync(() => setSide(to))
    leadTo(document.getElementById(id))
  }
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return (
    <div className={`dossier${narrow ? ' is-narrow' : ''}`}>
      {narrow && (
        <SegmentedControl
          className="dossier-sides"
          fullWidth
          aria-label={say('dossier.title', { name })}
          value={side}
          onChange={value => setSide(value === 'preview' ? 'preview' : 'work')}
          data={[
            { value: 'work', label: say('dossier.work') },
            { value: 'preview', label: say('dossier.preview') },
          ]}
        />
      )}
      <div className="dossier-work scrolls" hidden={narrow && side !== 'work'}>
        <header className="dossier-head">
          <a className="text-button small" href={writeAddress({ view: noDossier, picture: emptyPicture })}>
            ‹ {say('dossier.all')}
          </a>
          <h1>{say('dossier.title', { name })}</h1>
          <nav className="dossier-steps" aria-label={say('dossier.steps')}>
            {steps.map(({ id, label }, place) => (
              <button key={id} type="button" className="text-button" onClick={() => lead(id, 'work')}>
                {place + 1} {say(label)}
              </button>
            ))}
          </nav>
        </header>
        {prepared.keptError ? (
          <KeptGone error={prepared.keptError} />
        ) : (
          <>
            <section className="dossier-step" id="dossier-who" tabIndex={-1} aria-labelledby="dossier-who-title">
              <h2 id="dossier-who-title">1 {say('dossier.who')}</h2>
              <Who person={person} view={view} />
            </section>
            <section className="dossier-step" id="dossier-for" tabIndex={-1} aria-labelledby="dossier-for-title">
              <h2 id="dossier-for-title">2 {say('dossier.forWhom')}</h2>
              <ForWhom view={view} />
            </section>
            <section className="dossier-step" id="dossier-check" tabIndex={-1} aria-labelledby="dossier-check-title">
              <h2 id="dossier-check-title">3 {say('dossier.check')}</h2>
              <Check prepared={prepared} lead={lead} />
            </section>
          </>
        )}
      </div>
      <aside className="dossier-preview" aria-label={say('preview.label')} hidden={narrow && side !== 'preview'}>
        <Preview prepared={prepared} />
      </aside>
    </div>
  )
}
