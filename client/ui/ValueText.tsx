import type { PropertyValue } from '#model/ontology/kinds.ts'
import { propertyOf } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { valueText } from './value-text.ts'

interface Props {
  readonly type: NodeType | RelationshipType
  readonly property: string
  readonly value: PropertyValue
}

/** A value as a reader reads it; an address can be followed, and tells the other side nothing of where one came from. */
export function ValueText({ type, property, value }: Props) {
  const say = useSay()
  const { language } = useWords()
  const kind = propertyOf(type, property)?.kind.name
  if (kind === 'address') {
    return (
      <a href={String(value)} target="_blank" rel="noopener noreferrer" className="text-button">
        {String(value)}
      </a>
    )
  }
  return <>{valueText(value, kind, say, language)}</>
}
