import { Skeleton, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#model/api/endpoint.ts'
import type { overview } from '#model/api/overview.ts'
import { keyCaps } from '#client/actions/keys.ts'
import { whatThereIs } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay, type Say } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { dateText } from '#client/ui/when-text.ts'
import { Questions } from './Questions.tsx'
import { RecentPictures } from './RecentPictures.tsx'
import './start.css'

type Overview = OutputOf<typeof overview>

/** What is in the data, a way to search it, and questions to begin with. */
export function Start() {
  const say = useSay()
  const { data, error, refetch } = useQuery(whatThereIs)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return (
    <div className="start scrolls">
      <div className="start-page">
        <h1>{say('start.title')}</h1>
        <p className="start-lead">{say('start.lead')}</p>
        <UnstyledButton className="start-search" onClick={() => session.show('palette')}>
          <IconSearch size={20} stroke={1.7} aria-hidden="true" />
          <span className="clip">{say('top.search')}</span>
          <span className="start-keys" aria-hidden="true">
            {keyCaps('mod+K').map(cap => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </span>
        </UnstyledButton>
        {data ? <Contents overview={data} /> : <Skeleton height={20} width="60%" mt="md" />}
        {data?.claims === 0 ? (
          <Notice title={say('start.empty')}>{say('start.empty.hint')}</Notice>
        ) : (
          <Questions scenes={data?.scenes} nodes={data?.nodes ?? {}} />
        )}
        <RecentPictures />
      </div>
    </div>
  )
}

const counted = (overview: Overview, say: Say): string[] => [
  say('start.count.sources', { count: overview.sources }),
  say('start.count.people', { count: overview.nodes['Person'] ?? 0 }),
  say('start.count.cases', { count: overview.nodes['Case'] ?? 0 }),
  say('start.count.courts', { count: overview.nodes['Court'] ?? 0 }),
  say('start.count.claims', { count: overview.claims }),
]

/** In one line: how much there is, and the time it speaks of. */
function Contents({ overview }: { readonly overview: Overview }) {
  const say = useSay()
  const { language } = useWords()
  if (overview.claims === 0) return null
  const { period } = overview
  const time = period && say('start.period', { from: dateText(period[0], language), to: dateText(period[1], language) })
  return <p className="start-contents tabular">{[...counted(overview, say), time].filter(part => part !== null).join(' · ')}</p>
}
