import type { NodeInList } from '#model/api/shapes.ts'
import { captionIn } from '#client/data/caption.ts'
import { useWords } from '#client/data/words.ts'
import { session } from '#client/session/session.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'

/** One end of a relationship, which opens its details. */
export function End({ node }: { readonly node: NodeInList }) {
  const { language } = useWords()
  return (
    <button type="button" className="plain-button panel-end" onClick={() => session.select(node.id)}>
      <TypeMark type={node.type} size="small" official={node.official} />
      <span className="text-button">{captionIn(node, language)}</span>
    </button>
  )
}
