import { use } from 'react'
import { Canvas } from '#client/canvas/Canvas.tsx'
import type { Gesture } from '#client/canvas/contract.ts'
import { usePicture } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { session } from '#client/session/session.ts'
import { putOnStage } from '#client/session/stage.ts'
import { SchemeContext } from './scheme.ts'

/** Every gesture names a change of the session; the canvas itself decides nothing. */
function follow(gesture: Gesture) {
  switch (gesture.kind) {
    case 'select':
      session.select(gesture.id)
      return
    case 'expand':
      session.select(gesture.id)
      session.menu({ id: gesture.id, at: null })
      return
    case 'menu':
      session.select(gesture.id)
      session.menu({ id: gesture.id, at: gesture.at })
      return
    case 'pin':
      session.pin(gesture.id, gesture.place)
      return
    case 'hover':
      return
  }
}

export function Stage() {
  const { drawing, picture, folded, arriving } = usePicture()
  const { language } = useWords()
  const scheme = use(SchemeContext)
  const selected = picture.selected === null ? null : (folded.standsFor.get(picture.selected) ?? picture.selected)
  return (
    <div className="stage" aria-busy={arriving}>
      <Canvas ref={putOnStage} drawing={drawing} selected={selected} scheme={scheme} language={language} onGesture={follow} />
    </div>
  )
}
