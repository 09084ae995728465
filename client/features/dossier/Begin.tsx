import { useQuery } from '@tanstack/react-query'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { keptOf } from '#client/data/dossier/questions.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { allGaps, allLists, dossierOf } from '#client/session/dossier.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { NodeSearch } from '#client/ui/NodeSearch.tsx'
import { KeptTable } from './KeptTable.tsx'

export const people: ReadonlySet<NodeType> = new Set<NodeType>(['Person'])

/** Before somebody is chosen: a search, what is kept, and the officials who are documented. */
export function Begin() {
  const say = useSay()
  const { data, error, refetch } = useQuery(keptOf(null))
  return (
    <div className="page scrolls">
      <div className="page-column dossier-begin">
        <header className="page-head">
          <h1>{say('dossiers.title')}</h1>
          <p className="page-lead">{say('dossiers.lead')}</p>
        </header>
        <NodeSearch label={say('dossiers.find')} types={people} onChoose={id => session.visit(dossierOf(id))} />
        <p className="soft">
          {say('dossiers.gaps.note')}{' '}
          <a className="text-button" href={writeAddress({ view: allGaps, picture: emptyPicture })}>
            {say('gaps.title')}
          </a>{' '}
          <a className="text-button" href={writeAddress({ view: allLists, picture: emptyPicture })}>
            {say('lists.title')}
          </a>
        </p>
        <section>
          <h2>{say('dossiers.kept')}</h2>
          {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
          {data?.dossiers.length === 0 && <p className="soft">{say('dossiers.kept.none')}</p>}
          {data?.unreadable && (
            <p className="small" role="status">
              {say('dossiers.kept.unreadable', { count: data.unreadable.length, files: data.unreadable.join(', ') })}
            </p>
          )}
          {data && data.dossiers.length > 0 && <KeptTable dossiers={data.dossiers} here={null} />}
        </section>
      </div>
    </div>
  )
}
