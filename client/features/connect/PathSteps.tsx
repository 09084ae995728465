import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { captionIn } from '#client/data/caption.ts'
import type { PathAnswer } from '#client/data/connections.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { When } from '#client/ui/When.tsx'

interface Props {
  readonly path: PathAnswer['paths'][number]
  readonly nodes: readonly NodeInList[]
  readonly relationships: readonly RelationshipInList[]
}

/** Each step as a sentence from the first node to the last, which opens its evidence. */
export function PathSteps({ path, nodes, relationships }: Props) {
  const say = useSay()
  const words = useWords()
  const captionOf = (id: string): string => {
    const node = nodes.find(node => node.id === id)
    return node ? captionIn(node, words.language) : ''
  }
  return (
    <ol className="connect-steps">
      {path.relationships.map((id, at) => {
        const relationship = relationships.find(one => one.id === id)
        const [from = '', to = ''] = path.nodes.slice(at, at + 2)
        if (!relationship) return null
        const { type, when, hedged, denied } = relationship
        return (
          <li key={id} className="small">
            <button type="button" className="plain-button" onClick={() => session.select(id)}>
              {captionOf(from)} {relationship.from === from ? words.forward(type) : words.inverse(type)} <strong>{captionOf(to)}</strong>
            </button>{' '}
            <When when={when} time={relationshipDefinition(type).time} />
            {hedged && <span className="tag">{say('panel.hedged')}</span>}
            {denied && <span className="tag is-warn">{say('panel.denial')}</span>}
          </li>
        )
      })}
    </ol>
  )
}
