import { TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { nodeDefinition, relationshipDefinition } from '#model/ontology/lookup.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { captionIn } from '#client/data/caption.ts'
import { usePicture } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { When } from '#client/ui/When.tsx'
import './list.css'

type Ties = ReadonlyMap<string, readonly RelationshipInList[]>

function tiesOf(relationships: readonly RelationshipInList[]): Ties {
  const ties = new Map<string, RelationshipInList[]>()
  for (const relationship of relationships) {
    for (const end of new Set<string>([relationship.from, relationship.to])) ties.set(end, [...(ties.get(end) ?? []), relationship])
  }
  return ties
}

/** Everything that is on the canvas, as text in an order one can read: for the keyboard, for screen readers and for narrow windows. */
export function List() {
  const say = useSay()
  const words = useWords()
  const { drawing, nodes, relationships } = usePicture()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim().toLocaleLowerCase())
  const named = ({ names, caption }: NodeInList) =>
    [caption, ...names.map(name => name.value)].some(name => name.toLocaleLowerCase().includes(asked))
  const shown = drawing.nodes.flatMap(({ id }) => nodes.get(id) ?? []).filter(named)
  const ties = tiesOf(drawing.relationships.flatMap(({ id }) => relationships.get(id) ?? []))
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
                <ListedNode key={node.id} node={node} ties={ties.get(node.id) ?? []} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

function ListedNode({ node, ties }: { readonly node: NodeInList; readonly ties: readonly RelationshipInList[] }) {
  const say = useSay()
  const { language } = useWords()
  const { picture } = usePicture()
  return (
    <li className="listed" aria-current={picture.selected === node.id ? 'true' : undefined}>
      <div className="listed-head">
        <TypeMark type={node.type} size="small" official={node.official} />
        <button type="button" className="text-button listed-name" onClick={() => session.select(node.id)}>
          {captionIn(node, language)}
        </button>
        <When when={node.when} time={nodeDefinition(node.type).time} />
        {node.official && <span className="tag">{say('search.official')}</span>}
        <button type="button" className="text-button small listed-expand" onClick={() => session.menu({ id: node.id, at: null })}>
          {say('action.expand')}
        </button>
      </div>
      {ties.length > 0 && (
        <details>
          <summary className="faint small">{say('list.relationships', { count: ties.length })}</summary>
          <ul className="listed-ties">
            {ties.map(relationship => (
              <Sentence key={relationship.id} relationship={relationship} from={node.id} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Sentence({ relationship, from }: { readonly relationship: RelationshipInList; readonly from: string }) {
  const say = useSay()
  const words = useWords()
  const { nodes } = usePicture()
  const outward = relationship.from === from
  const other = nodes.get(outward ? relationship.to : relationship.from)
  if (!other) return null
  return (
    <li className="small">
      <button type="button" className="plain-button listed-sentence" onClick={() => session.select(relationship.id)}>
        {outward ? words.forward(relationship.type) : words.inverse(relationship.type)} <strong>{captionIn(other, words.language)}</strong>
      </button>{' '}
      <When when={relationship.when} time={relationshipDefinition(relationship.type).time} />
      {!relationship.supported && <span className="tag is-warn">{say('panel.unsupported')}</span>}
      {relationship.supported && relationship.hedged && <span className="tag">{say('panel.hedged')}</span>}
      {relationship.supported && relationship.denied && <span className="tag is-warn">{say('panel.denial')}</span>}
      {relationship.disagrees.length > 0 && <span className="tag is-warn">≠ {say('panel.disagree')}</span>}
    </li>
  )
}
