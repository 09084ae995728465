import { Button, Skeleton, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { isDay } from '#model/claims/day.ts'
import { gapsOn } from '#client/data/dossier/questions.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { allLists, type GapsView } from '#client/session/dossier.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { GapTable } from './GapTable.tsx'
import '#client/ui/page.css'
import './gaps.css'

/** Officials who are documented: with which acts, in which post, and what is told of lists. */
export function Gaps({ view: { on } }: { readonly view: GapsView }) {
  const say = useSay()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(gapsOn(on))
  const gaps = data?.pages.flatMap(page => page.gaps) ?? []
  return (
    <div className="page scrolls">
      <div className="page-column gaps">
        <header className="page-head">
          <h1>{say('gaps.title')}</h1>
          <p className="page-lead">
            {say('gaps.lead')}{' '}
            <a className="text-button" href={writeAddress({ view: allLists, picture: emptyPicture })}>
              {say('lists.title')}
            </a>
          </p>
        </header>
        <div className="gaps-day">
          <TextInput
            type="date"
            label={say('gaps.on')}
            description={say('gaps.on.note')}
            value={on ?? ''}
            onChange={({ currentTarget: { value } }) => session.visit({ kind: 'gaps', on: isDay(value) ? value : null })}
          />
          {on !== null && (
            <Button variant="default" onClick={() => session.visit({ kind: 'gaps', on: null })}>
              {say('gaps.any')}
            </Button>
          )}
          <p className="small faint" role="status">
            {data && say(hasNextPage ? 'gaps.more' : 'gaps.count', { count: gaps.length })}
          </p>
        </div>
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={320} />}
        {data && gaps.length === 0 && <Notice title={say('gaps.none')}>{say('gaps.none.hint')}</Notice>}
        {gaps.length > 0 && <GapTable gaps={gaps} day={on} busy={isPlaceholderData} />}
        {hasNextPage && (
          <Button className="page-more" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('app.more')}
          </Button>
        )}
      </div>
    </div>
  )
}
