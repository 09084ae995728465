import { useQuery } from '@tanstack/react-query'
import type { Hit } from '#model/api/search.ts'
import type { SceneInList } from '#model/api/shapes.ts'
import { foldedKey } from './fold.ts'
import { useActionsOf } from '#client/actions/use-actions.ts'
import { usePicture } from '#client/data/picture.tsx'
import { whatThereIs } from '#client/data/questions.ts'
import { useSay } from '#client/messages/say.ts'
import { isEmpty, ofNode, ofScene } from '#client/session/picture.ts'
import { session, useSession } from '#client/session/session.ts'

interface Answer {
  readonly hits: readonly Hit[]
  readonly nearest: readonly Hit[]
  readonly scenes: readonly SceneInList[]
}

type Actions = ReturnType<typeof useActionsOf>

export interface Choices {
  readonly hits: readonly Hit[]
  readonly scenes: readonly SceneInList[]
  /** Then what is chosen joins the picture, and records come before whole scenes. */
  readonly inPicture: boolean
  readonly actions: Actions
  readonly take: (value: string) => void
}

const mostActions = 5

/** Commands whose label holds every word that was typed. */
function matching(actions: Actions, query: string, label: (action: Actions[number]) => string): Actions {
  if (query === '') return actions
  const asked = foldedKey(query).split(' ')
  return actions.filter(action => asked.every(word => ` ${foldedKey(label(action))}`.includes(` ${word}`))).slice(0, mostActions)
}

/** What can be chosen for what was typed, and what choosing does: in a picture a record joins it, elsewhere it opens one of its own. */
export function useChoices(answer: Answer | undefined, query: string): Choices {
  const say = useSay()
  const commands = useActionsOf('palette')
  const inPicture = useSession(({ view, history }) => view.kind === 'picture' && !isEmpty(history.present))
  const { nodes, picture } = usePicture()
  const { data: overview } = useQuery(whatThereIs)
  const actions = matching(commands, query, action => say(action.label))
  const take = (value: string) => {
    const [kind = '', id = ''] = value.split(' ', 2)
    session.show(null)
    if (kind === 'action') actions.find(action => action.id === id)?.run()
    else if (kind === 'scene') session.open(ofScene(id))
    else if (inPicture) {
      const there = nodes.get(id)
      if (there) session.reveal(id, there.type)
      else session.add([id], null)
      session.select(id)
    } else session.open(ofNode(id))
  }
  const scenes = answer?.scenes ?? (query === '' ? (overview?.scenes ?? []) : [])
  const hits = answer === undefined ? [] : answer.hits.length > 0 ? answer.hits : answer.nearest
  return { hits, scenes: scenes.filter(({ id }) => !inPicture || id !== picture.scene), inPicture, actions, take }
}
