import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { listsKept } from '#client/data/screening/questions.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { allGaps, noDossier } from '#client/session/dossier.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { AddList } from './AddList.tsx'
import { ListTable } from './ListTable.tsx'
import '#client/ui/page.css'
import './lists.css'

/** The lists that people are held against here, and the way to give one. */
export function Lists() {
  const say = useSay()
  const { data, error, refetch } = useQuery(listsKept())
  return (
    <div className="page scrolls">
      <div className="page-column lists">
        <header className="page-head">
          <h1>{say('lists.title')}</h1>
          <p className="page-lead">{say('lists.lead')}</p>
          <p className="lists-ways small">
            <a className="text-button" href={writeAddress({ view: noDossier, picture: emptyPicture })}>
              {say('dossiers.title')}
            </a>
            <a className="text-button" href={writeAddress({ view: allGaps, picture: emptyPicture })}>
              {say('gaps.title')}
            </a>
          </p>
        </header>
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={120} />}
        {data && data.broken.length > 0 && (
          <div className="small" role="status">
            <p>{say('lists.broken', { count: data.broken.length })}</p>
            <ul>
              {data.broken.map(({ file, problem }) => (
                <li key={file} className="lists-broken">
                  {file}: <span lang="en">{problem}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {data?.lists.length === 0 && <Notice title={say('lists.none')}>{say('lists.none.hint')}</Notice>}
        {data && data.lists.length > 0 && <ListTable lists={data.lists} />}
        <AddList lists={data?.lists ?? []} />
      </div>
    </div>
  )
}
