import { TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import type { NodeInList } from '#model/api/shapes.ts'
import { nodeDefinition, relationshipDefinition } from '#model/ontology/lookup.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import type { DrawnRelationship } from '#client/canvas/contract.ts'
import { captionIn } from '#client/data/caption.ts'
import { usePicture } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { When } from '#client/ui/When.tsx'
import './list.css'

type Ties = ReadonlyMap<string, readonly DrawnRelationship[]>

function tiesOf(relationships: readonly DrawnRelationship[]): Ties {
  const ties = new Map<string, DrawnRelationship[]>()
  for (const relationship of relationships) {
    for (const end of new Set<string>([relationship.from, relationship.to])) ties.set(end, [...(ties.get(end) ?? []), relationship])
  }
  return ties
}

/** Everything that is on the canvas, as text in an order one can read: for the keyboard, for screen readers and for narrow windows. */
export function List() {
  const say = useSay()
  const words = useWords()
  const { drawing, nodes } = usePicture()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim().toLocaleLowerCase())
  const named = ({ names, caption }: NodeInList) =>
    [caption, ...names.map(name => name.value)].some(name => name.toLocaleLowerCase().includes(asked))
  const shown = drawing.nodes.flatMap(({ id }) => nodes.get(id) ?? []).filter(named)
  const ties = tiesOf(drawing.relationships)
  const captions = new Map(drawing.nodes.map(({ id, caption }) => [id, caption]))
  const groups = nodeTypes
    .map(({ type }) => [type, shown.filter(node => node.type === type)] as const)
    .filter(([, found]) => found.length > 0)
  return (
    <div className="list scrolls">
      <div className="list-page">
        <header className="list-head">
          <h2>{say('list.title')}</h2>
          <TextInput
            size="sm"
            aria-label={say('list.filter')}
            placeholder={say('list.filter')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
        </header>
        <p className="for-readers" role="status">
          {say('picture.nodes', { count: shown.length })}
        </p>
        {groups.length === 0 && <p className="soft">{say('list.none')}</p>}
        {groups.map(([type, found]) => (
          <section key={type} className="list-group">
            <h3>
              {words.several(type)} <span className="faint tabular">{found.length}</span>
            </h3>
            <ul>
              {found.map(node => (
                <ListedNode key={node.id} node={node} captions={captions} ties={ties.get(node.id) ?? []} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

interface Listed {
  readonly node: NodeInList
  /** As in the picture, where those without a name are told apart. */
  readonly captions: ReadonlyMap<string, string>
  readonly ties: readonly DrawnRelationship[]
}

function ListedNode({ node, captions, ties }: Listed) {
  const say = useSay()
  const { language } = useWords()
  const { picture } = usePicture()
  return (
    <li className="listed" aria-current={picture.selected === node.id ? 'true' : undefined}>
      <div className="listed-head">
        <TypeMark type={node.type} size="small" official={node.official} />
        <button type="button" className="text-button listed-name" onClick={() => session.select(node.id)}>
          {captions.get(node.id) ?? captionIn(node, language)}
        </button>
        <When when={node.when} time={nodeDefinition(node.type).time} />
        {node.official && <span className="tag">{say('search.official')}</span>}
        <StepsButton id={node.id} />
        <button type="button" className="text-button small listed-expand" onClick={() => session.menu({ id: node.id, at: null })}>
          {say('action.expand')}
        </button>
      </div>
      {ties.length > 0 && (
        <details>
          <summary className="faint small">{say('list.relationships', { count: ties.length })}</summary>
          <ul className="listed-ties">
            {ties.map(relationship => (
              <Sentence key={relationship.id} drawn={relationship} from={node.id} captions={captions} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** What a case holds, and the way to open it or fold it again. */
function StepsButton({ id }: { readonly id: string }) {
  const say = useSay()
  const { folded, picture } = usePicture()
  const steps = folded.steps.get(id) ?? []
  if (steps.length === 0) return null
  const opened = picture.opened.includes(id)
  return (
    <>
      <span className="faint small">{say('case.steps', { count: steps.length })}</span>
      <button
        type="button"
        className="text-button small"
        onClick={() =>
          opened
            ? session.foldSteps(
                id,
                steps.map(step => step.id),
              )
            : session.openSteps(id)
        }
      >
        {say(opened ? 'action.foldSteps' : 'action.openSteps')}
      </button>
    </>
  )
}

interface Told {
  readonly drawn: DrawnRelationship
  readonly from: string
  readonly captions: Listed['captions']
}

function Sentence({ drawn, from, captions }: Told) {
  const say = useSay()
  const words = useWords()
  const { relationships } = usePicture()
  const outward = drawn.from === from
  const other = captions.get(outward ? drawn.to : drawn.from)
  const relationship = relationships.get(drawn.id)
  const said = drawn.lifted ? drawn.label.replaceAll('\n', ' ') : outward ? words.forward(drawn.type) : words.inverse(drawn.type)
  return (
    <li className="small">
      <button type="button" className="plain-button listed-sentence" onClick={() => session.select(drawn.id)}>
        {drawn.lifted ? <Parted name={other} said={said} /> : <Joined name={other} said={said} />}
      </button>{' '}
      {relationship && <When when={relationship.when} time={relationshipDefinition(relationship.type).time} />}
      {relationship?.supported === false && <span className="tag is-warn">{say('panel.unsupported')}</span>}
      {relationship?.supported === true && relationship.hedged && <span className="tag">{say('panel.hedged')}</span>}
      {relationship?.supported !== false && drawn.denied && <span className="tag is-warn">{say('panel.denial')}</span>}
      {drawn.disagrees && <span className="tag is-warn">≠ {say('panel.disagree')}</span>}
    </li>
  )
}

interface Words {
  readonly name: string | undefined
  readonly said: string
}

const Joined = ({ name, said }: Words) => (
  <>
    {said} <strong>{name}</strong>
  </>
)

const Parted = ({ name, said }: Words) => (
  <>
    <strong>{name}</strong>: {said}
  </>
)
