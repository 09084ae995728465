import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { OutputOf } from '#model/api/endpoint.ts'
import type { node } from '#model/api/nodes.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import { useActionsOf } from '#client/actions/use-actions.ts'
import { captionIn } from '#client/data/caption.ts'
import { nodeWith } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { RestsOn } from '#client/ui/RestsOn.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { When } from '#client/ui/When.tsx'
import { dateText } from '#client/ui/when-text.ts'
import { FactList } from './FactList.tsx'
import { Names } from './Names.tsx'
import { Relationships } from './Relationships.tsx'

type Answer = OutputOf<typeof node>

/** A node: what it is called, what is said of it and by whom, to what it is related, and on what all this rests. */
export function NodePanel({ id }: { readonly id: string }) {
  const say = useSay()
  const query = useInfiniteQuery(nodeWith(id))
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  const answer = data?.pages[0]
  if (!answer) return <Waiting />
  const claims = data.pages.flatMap(page => page.claims)
  const own = claims.filter(({ about }) => 'node' in about)
  return (
    <article className="panel-body">
      <Head answer={answer} />
      <Inquire subject={answer.node} />
      <Said answer={answer} />
      <Names names={answer.node.names} type={answer.node.type} claims={own} />
      <FactList type={answer.node.type} disagrees={answer.node.disagrees} claims={own} />
      {hasNextPage && (
        <Button variant="default" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('app.more')}
        </Button>
      )}
      <Relationships id={answer.node.id} counts={answer.counts} />
      <Foot answer={answer} />
    </article>
  )
}

function Head({ answer: { node } }: { readonly answer: Answer }) {
  const say = useSay()
  const words = useWords()
  const definition = nodeDefinition(node.type)
  return (
    <header className="panel-head">
      <TypeMark type={node.type} size="large" official={node.official} />
      <div>
        <h2>{captionIn(node, words.language)}</h2>
        <p className="soft">
          {words.one(node.type)}
          {node.official && <> · {say('panel.official').toLocaleLowerCase(words.language)}</>}
          {node.when !== null && (
            <>
              {' · '}
              <When when={node.when} time={definition.time} />
            </>
          )}
        </p>
        {!node.named && <p className="faint small">{say('panel.unnamed')}</p>}
      </div>
    </header>
  )
}

/** The questions one can ask about this node. */
function Inquire({ subject }: { readonly subject: Answer['node'] }) {
  const say = useSay()
  const actions = useActionsOf('panel', subject)
  if (actions.length === 0) return null
  return (
    <div className="panel-actions">
      {actions.map(({ id, label, icon: Glyph, run }, place) => (
        <Button
          key={id}
          size="compact-md"
          variant={place === 0 ? 'filled' : 'default'}
          leftSection={<Glyph size={16} stroke={1.8} />}
          onClick={run}
        >
          {say(label)}
        </Button>
      ))}
    </div>
  )
}

const people = new Set(['Person'])
const bodies = new Set(['Organisation', 'PublicBody', 'Court', 'Facility'])

/** Said in place, not in a footnote: whose words these are, how old, and whether the one they speak of has answered. */
function Said({ answer: { node, restsOn, statements } }: { readonly answer: Answer }) {
  const say = useSay()
  const { language } = useWords()
  const isPerson = people.has(node.type)
  return (
    <p className="panel-said small">
      {restsOn.latest === null ? say('panel.says.undated') : say('panel.says', { date: dateText(restsOn.latest, language) })}{' '}
      {(isPerson || bodies.has(node.type)) &&
        (statements > 0
          ? say('panel.response', { count: statements })
          : say(isPerson ? 'panel.response.none.person' : 'panel.response.none.body'))}
    </p>
  )
}

function Foot({ answer: { node, restsOn } }: { readonly answer: Answer }) {
  const say = useSay()
  return (
    <footer className="panel-foot">
      <h3>{say('panel.rests')}</h3>
      <RestsOn restsOn={restsOn} />
      <details className="small">
        <summary>{say('panel.correct')}</summary>
        <p className="soft">{say('panel.correct.how')}</p>
        <p className="faint tabular">
          {say('panel.id')}: <code>{node.id}</code>
        </p>
      </details>
    </footer>
  )
}

export function Waiting() {
  const say = useSay()
  return (
    <div className="panel-body" role="status" aria-label={say('app.loading')}>
      <Skeleton height={40} circle />
      <Skeleton height={20} width="70%" />
      <Skeleton height={14} width="45%" />
      <Skeleton height={96} />
      <Skeleton height={160} />
    </div>
  )
}
