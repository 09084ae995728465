import { useQueries } from '@tanstack/react-query'
import type { NodeInList } from '#model/api/shapes.ts'
import { captionIn } from './caption.ts'
import { belongsTo } from './names-apart.ts'
import { belongingOf } from './questions.ts'
import { useWords } from './words.ts'

/** How the nodes of a list are called: several without a name of their own that would be called alike, by what they belong to. */
export function useNamesApart(nodes: readonly NodeInList[]): (node: NodeInList) => string {
  const { language } = useWords()
  const alike = nodes.filter(
    node => !node.named && nodes.some(other => other.id !== node.id && captionIn(other, language) === captionIn(node, language)),
  )
  const answers = useQueries({ queries: alike.map(({ id }) => belongingOf(id)) })
  const belongs = new Map(
    alike.map(({ id }, index) => {
      const found = answers[index]?.data ?? []
      const others = new Map<string, NodeInList>(found.map(({ node }) => [node.id, node]))
      return [
        id,
        belongsTo(
          id,
          found.map(({ relationship }) => relationship),
          others,
        ),
      ] as const
    }),
  )
  return node => {
    const other = belongs.get(node.id)
    return other ? `${captionIn(node, language)} (${captionIn(other, language)})` : captionIn(node, language)
  }
}
