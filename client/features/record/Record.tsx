import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { periodsOf } from '#client/data/as-of.ts'
import { named, type Named, type RecordAnswer } from '#client/data/chains/answer.ts'
import { byPost, type Tenure } from '#client/data/chains/tenures.ts'
import { dated } from '#client/data/chains/words.ts'
import { recordFor, whatThereIs } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { dossierOf } from '#client/session/dossier.ts'
import { chainsOf, type RecordView } from '#client/session/inquiry.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Periods } from '#client/ui/Periods.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { Entries } from './Entries.tsx'
import './record.css'

/** The other direction: every act and victim under a person or body, by mode and by the post held at that time. */
export function Record({ view }: { readonly view: RecordView }) {
  const say = useSay()
  const words = useWords()
  const { data, error, refetch } = useQuery(recordFor(view))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={160} m="xl" />
  const names = named(data, words.language, say('search.unnamed'))
  const name = names.captionOf(data.official.id)
  return (
    <div className="page scrolls">
      <div className="page-column record">
        <header className="page-head">
          <h1>
            <TypeMark type={data.official.type} official={data.official.official} /> {say('record.title', { name })}
          </h1>
          <p className="page-lead">{say('record.lead', { acts: data.acts, victims: data.victims })}</p>
          {data.official.type === 'Person' && data.entries.length > 0 && (
            <Button
              variant="default"
              className="record-dossier"
              size="compact-md"
              onClick={() => session.visit(dossierOf(data.official.id))}
            >
              {say('action.dossier')}
            </Button>
          )}
          <p className="small faint">
            {say('chains.bounds', {
              ...{ shown: data.entries.length, total: data.bounds.total, depth: data.bounds.depth, expanded: data.bounds.expanded },
            })}
          </p>
        </header>
        <Posts answer={data} names={names} />
        {data.entries.length === 0 && (
          <Notice
            title={say('record.none', { name })}
            actions={
              <Button variant="default" onClick={() => session.ask({ ...chainsOf(view.official), of: null })}>
                {say('chains.ask')}
              </Button>
            }
          >
            {say('record.none.hint')}
          </Notice>
        )}
        {byPost(data).map(tenure => (
          <Held key={tenure.post?.relationship ?? ''} tenure={tenure} names={names} view={view} />
        ))}
      </div>
    </div>
  )
}

/** The posts with their dates on one small scale. */
function Posts({ answer: { posts, official, relationships }, names }: { readonly answer: RecordAnswer; readonly names: Named }) {
  const say = useSay()
  const { data } = useQuery(whatThereIs)
  if (posts.length === 0) return official.type === 'Person' ? <p className="small soft">{say('record.posts.none')}</p> : null
  const held = posts.map(({ relationship, post, when }) => ({
    ...{ id: relationship, type: 'HOLDS' as const, from: official.id, to: post, when },
  }))
  const days = held.flatMap(({ when }) => (when ? [...(when.definite ?? []), ...when.possible].filter(day => day !== null) : []))
  const acts = relationships.flatMap(({ when }) => when?.definite?.[0] ?? [])
  const all = [...days, ...acts].sort()
  const scale = { from: all[0] ?? data?.period?.[0] ?? '1990-01-01', to: all.at(-1) ?? data?.period?.[1] ?? '2030-01-01' }
  const whens = new Map(held.map(({ id, when }) => [id as string, when]))
  const periods = periodsOf(held, null, null).map(period => ({
    ...period,
    label: names.captionOf(period.post),
    when: whens.get(period.id) ?? null,
  }))
  return (
    <section className="record-posts">
      <h2>{say('record.posts')}</h2>
      <Periods periods={periods} scale={scale} day={null} label={say('record.posts')} />
    </section>
  )
}

function Held({ tenure: { post, modes }, names, view }: { readonly tenure: Tenure; readonly names: Named; readonly view: RecordView }) {
  const say = useSay()
  const words = useWords()
  return (
    <section className="record-tenure">
      <h2>
        {post ? say('record.inPost', { post: names.captionOf(post.post) }) : say('record.noPost')}{' '}
        {post && <span className="faint small tabular">{dated(post.when, words, 'spell')}</span>}
      </h2>
      {modes.map(({ kind, mode, entries }) => (
        <section key={`${kind} ${mode}`}>
          <h3 className="overline">
            {say(`chains.kind.${kind}`)}: {say(`chains.mode.${mode}`)} <span className="tabular">{entries.length}</span>
          </h3>
          <Entries entries={entries} names={names} view={view} />
        </section>
      ))}
    </section>
  )
}
