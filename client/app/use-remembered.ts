import { useEffect } from 'react'
import { captionIn } from '#client/data/caption.ts'
import { usePicture, type Seen } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { remember } from '#client/session/preferences.ts'
import { useSession } from '#client/session/session.ts'

/** What a picture is called: its scene, or the node it began with. */
export function useTitle({ scene, picture, nodes }: Pick<Seen, 'scene' | 'picture' | 'nodes'>): string {
  const say = useSay()
  const { language } = useWords()
  const first = nodes.get(picture.around ?? picture.nodes[0]?.id ?? '')
  if (scene) return scene.title
  if (picture.question !== null) return say(`start.${picture.question}`)
  if (first?.type === 'Case' && picture.around !== null) return captionIn(first, language)
  return first ? say('picture.around', { name: captionIn(first, language) }) : say('picture.untitled')
}

/** Keeps the picture among the recent ones and the window's title up to date. */
export function useRemembered() {
  const say = useSay()
  const seen = usePicture()
  const title = useTitle(seen)
  const view = useSession(session => session.view)
  const { picture, status, drawing } = seen
  const shown = view.kind === 'picture' && status === 'ready'
  useEffect(() => {
    document.title = shown ? `${title} · ${say('app.name')}` : say('app.name')
  }, [shown, title, say])
  useEffect(() => {
    if (shown) remember(picture, writeAddress({ view: { kind: 'picture' }, picture }), title, drawing.nodes.length)
  }, [shown, picture, title, drawing])
}
