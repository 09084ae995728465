import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { OutputOf } from '#model/api/endpoint.ts'
import type { sources } from '#model/api/sources.ts'
import { allSources } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { dateText } from '#client/ui/when-text.ts'
import '#client/ui/page.css'
import './sources.css'

type Counted = OutputOf<typeof sources>['sources'][number]

/** Every document that something here rests on. */
export function Sources() {
  const say = useSay()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(allSources)
  const found = data?.pages.flatMap(page => page.sources) ?? []
  return (
    <div className="page scrolls">
      <div className="page-column">
        <header className="page-head">
          <h1>{say('sources.title')}</h1>
          <p className="page-lead">{say('sources.lead')}</p>
        </header>
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={240} mt="lg" />}
        {data && found.length === 0 && <p className="page-lead">{say('sources.none')}</p>}
        {found.length > 0 && (
          <table className="records">
            <thead>
              <tr>
                <th scope="col">{say('sources.title')}</th>
                <th scope="col">{say('sources.published')}</th>
                <th scope="col" className="is-number">
                  {say('sources.claims')}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map(counted => (
                <Row key={counted.source.id} counted={counted} />
              ))}
            </tbody>
          </table>
        )}
        {hasNextPage && (
          <Button className="page-more" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('app.more')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Row({ counted: { source, claims } }: { readonly counted: Counted }) {
  const say = useSay()
  const { language } = useWords()
  return (
    <tr>
      <td>
        <a className="source-title" href={writeAddress({ view: { kind: 'source', id: source.id, claim: null }, picture: emptyPicture })}>
          {source.title}
        </a>
        <p className="faint">{[say(`kind.${source.kind}`), source.publisher].filter(part => part !== null).join(' · ')}</p>
      </td>
      <td className="tabular source-date">{source.published === null ? say('source.undated') : dateText(source.published, language)}</td>
      <td className="tabular is-number">{claims}</td>
    </tr>
  )
}
