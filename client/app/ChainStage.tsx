import { use } from 'react'
import { Canvas } from '#client/canvas/Canvas.tsx'
import type { Gesture } from '#client/canvas/contract.ts'
import { postOf } from '#client/data/chains/draw.ts'
import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { useWords } from '#client/data/words.ts'
import { session, useSession } from '#client/session/session.ts'
import { putOnStage } from '#client/session/stage.ts'
import { SchemeContext } from './scheme.ts'

/** What is chosen opens its details; a holder whom nobody names stands for the post. */
function follow(gesture: Gesture) {
  if (gesture.kind !== 'select' && gesture.kind !== 'expand') return
  session.select(gesture.id === null ? null : postOf(gesture.id))
}

/** The chains chosen, as one layered picture. */
export function ChainStage({ inquiry: { drawing, arriving } }: { readonly inquiry: Inquiry }) {
  const { language } = useWords()
  const scheme = use(SchemeContext)
  const selected = useSession(({ history }) => history.present.selected)
  return (
    <div className="stage" aria-busy={arriving}>
      <Canvas ref={putOnStage} drawing={drawing} selected={selected} scheme={scheme} language={language} onGesture={follow} />
    </div>
  )
}
