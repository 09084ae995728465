import { Button } from '@mantine/core'
import { IconShare } from '@tabler/icons-react'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { actions } from '#client/actions/actions.ts'
import { run, useSituation } from '#client/actions/use-actions.ts'
import { grouped, all, type Group } from '#client/data/chains/choose.ts'
import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { dateText } from '#client/ui/when-text.ts'
import { Notice } from '#client/ui/Notice.tsx'
import { ActedFor } from './ActedFor.tsx'
import { ChainItem } from './ChainItem.tsx'
import { Filters } from './Filters.tsx'
import { WhyNot } from './WhyNot.tsx'
import './chains.css'

/** The answer as text: everything that is in the picture and more, for the keyboard, for screen readers and for narrow windows. */
export function ChainList({ inquiry }: { readonly inquiry: Inquiry }) {
  const { answer, listed, view } = inquiry
  return (
    <div className="chain-list">
      <Head inquiry={inquiry} />
      <WhyNot inquiry={inquiry} />
      <Filters inquiry={inquiry} />
      {answer && listed.length === 0 && !(answer.whyNot !== null) && <Nothing inquiry={inquiry} />}
      {grouped(listed).map((group, place, groups) => (
        <GroupOfChains key={`${group.kind} ${group.mode}`} group={group} inquiry={inquiry} first={groups[place - 1]?.kind !== group.kind} />
      ))}
      {answer && view.of !== null && <ActedFor inquiry={inquiry} />}
    </div>
  )
}

const questions: Partial<Record<NodeType, 'chains.title.act' | 'chains.title.case'>> = {
  Incident: 'chains.title.act',
  Step: 'chains.title.act',
  Case: 'chains.title.case',
}

function Head({ inquiry: { view, answer, names, listed } }: { readonly inquiry: Inquiry }) {
  const say = useSay()
  const situation = useSituation()
  const copy = actions.find(({ id }) => id === 'copy')
  const asked = view.of ?? view.official
  const node = asked === null ? undefined : names.nodes.get(asked)
  const question = view.of === null ? 'chains.title.official' : node ? (questions[node.type] ?? 'chains.title.for') : 'chains.title'
  return (
    <header className="chain-list-head">
      <h1>{node ? say(question, { name: names.captionOf(node.id) }) : say('chains.title')}</h1>
      <p className="chains-caution">{say('chains.caution')}</p>
      {answer && (
        <p className="small faint" role="status">
          {say(answer.bounds.total + answer.impossible.length === 0 ? 'chains.bounds.none' : 'chains.bounds', {
            ...{ shown: listed.length, total: answer.bounds.total + answer.impossible.length },
            ...{ depth: answer.bounds.depth, expanded: answer.bounds.expanded },
          })}{' '}
          {say(answer.bounds.more ? 'chains.bounds.more' : 'chains.bounds.whole')}
        </p>
      )}
      <div className="chain-list-tools">
        {node && (
          <Button variant="default" size="compact-sm" onClick={() => session.select(node.id)}>
            {say('panel.label')}
          </Button>
        )}
        {copy?.when(situation) === true && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconShare size={15} stroke={1.8} />}
            onClick={() => run(copy, situation, say)}
          >
            {say('top.share')}
          </Button>
        )}
      </div>
    </header>
  )
}

/** Nothing to show: why, and what to do. */
function Nothing({ inquiry: { view, chains, want } }: { readonly inquiry: Inquiry }) {
  const say = useSay()
  const { language } = useWords()
  if (chains.length > 0)
    return <Notice title={say('chains.none.filter')} actions={<Button onClick={() => want(all)}>{say('chains.filter.all')}</Button>} />
  if (view.asOf !== null)
    return (
      <Notice title={say('chains.none')} actions={<Button onClick={() => session.refine({ asOf: null })}>{say('asOf.clear')}</Button>}>
        {say('chains.none.asOf', { date: dateText(view.asOf, language) })}
      </Notice>
    )
  if (view.without.length > 0)
    return (
      <Notice
        title={say('chains.none')}
        actions={<Button onClick={() => session.refine({ without: [] })}>{say('chains.rules.all')}</Button>}
      >
        {say('chains.none.rules')}
      </Notice>
    )
  return <Notice title={say('chains.none')}>{say('chains.none.hint')}</Notice>
}

interface GroupProps {
  readonly group: Group
  readonly inquiry: Inquiry
  /** Whether it is the first of its kind. */
  readonly first: boolean
}

function GroupOfChains({ group: { kind, mode, chains }, inquiry, first }: GroupProps) {
  const say = useSay()
  const { view } = inquiry
  return (
    <section className={`chain-group${first ? ' is-first' : ''}`}>
      {first && (
        <h2>
          {say(`chains.kind.${kind}`)} <span className="faint small">{say(`chains.kind.${kind}.note`)}</span>
        </h2>
      )}
      <h3 className="overline">
        {say(`chains.mode.${mode}`)} <span className="tabular">{chains.length}</span>
      </h3>
      <ul>
        {chains.map(one => (
          <ChainItem
            key={one.key}
            one={one}
            inquiry={inquiry}
            open={view.chain === one.key}
            onOpen={() => session.refine({ chain: view.chain === one.key ? null : one.key })}
          />
        ))}
      </ul>
    </section>
  )
}
