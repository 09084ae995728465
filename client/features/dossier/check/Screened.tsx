import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { screeningOf, type Screened as ScreenedPerson } from '#client/data/screening/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { allLists } from '#client/session/dossier.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { dateText } from '#client/ui/when-text.ts'
import type { Prepared } from '../use-dossier.ts'
import { Gone, Hit } from './Hit.tsx'
import { toldIn, type Judging } from './judging.ts'
import './screened.css'

/** The lists this person was held against, and the entries of a like name, each for someone to judge. */
export function Screened({ prepared: { view } }: { readonly prepared: Prepared }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(screeningOf(view.person))
  const [by, setBy] = useState('')
  const [chosen, setMark] = useState<Judging['mark'] | null>(null)
  const judging: Judging = {
    ...{ person: view.person, audience: view.audience, by, setBy, setMark },
    mark: chosen ?? toldIn[view.audience],
  }
  const open = data?.hits.filter(({ state }) => state === 'open').length ?? 0
  return (
    <section className="dossier-part" id="dossier-screened" tabIndex={-1} aria-labelledby="dossier-screened-title">
      <h3 id="dossier-screened-title">
        {say('screened.title')} {open > 0 && <span className="tag is-warn">{say('screened.open.count', { count: open })}</span>}
      </h3>
      <p className="small soft">
        {say('screened.note')}{' '}
        <a className="text-button" href={writeAddress({ view: allLists, picture: emptyPicture })}>
          {say('lists.title')}
        </a>
      </p>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={80} />}
      {data?.lists.length === 0 && (
        <p className="small">
          {say('screened.none')}{' '}
          <a className="text-button" href={writeAddress({ view: allLists, picture: emptyPicture })}>
            {say('lists.add')}
          </a>
        </p>
      )}
      {data && data.broken.length > 0 && <p className="small screened-broken">{say('lists.broken', { count: data.broken.length })}</p>}
      {data && data.lists.length > 0 && <HeldAgainst screened={data} />}
      {data && data.hits.length > 0 && (
        <ul className="hits">
          {data.hits.map(hit => (
            <Hit key={`${hit.list.id} ${hit.entry.id}`} hit={hit} judging={judging} />
          ))}
        </ul>
      )}
      {data && data.gone.length > 0 && (
        <ul className="hits">
          {data.gone.map(gone => (
            <Gone key={`${gone.list} ${gone.entry}`} gone={gone} list={data.lists.find(({ id }) => id === gone.list)} judging={judging} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Every list, found there or not. */
function HeldAgainst({ screened: { lists, hits } }: { readonly screened: ScreenedPerson }) {
  const say = useSay()
  const { language } = useWords()
  return (
    <ul className="small screened-lists">
      {lists.map(({ id, title, regime, date }) => (
        <li key={id}>
          {title}, {dateText(date, language)} <span className="faint">{regime === null ? '' : say(`regime.${regime}`)}</span>:{' '}
          {say('screened.found', { count: hits.filter(({ list }) => list.id === id).length })}
        </li>
      ))}
    </ul>
  )
}
