import { useEffect, useEffectEvent, useId, useImperativeHandle, useRef, type KeyboardEvent } from 'react'
import type { CanvasProps, Place } from './contract.ts'
import { directions, mostCentral, nearestTowards } from './keyboard.ts'
import { themes } from './theme.ts'
import { View } from './view.ts'
import { words } from './words.ts'

/**
 * The picture. It draws what it is given and reports gestures; what they mean is decided elsewhere. `index.html` must hold an element with the id
 * `__________cytoscape_stylesheet`: without it Cytoscape adds a style element, which the Content-Security-Policy refuses.
 */
export function Canvas({ drawing, selected, scheme, language, onGesture, ref }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null)
  const view = useRef<View | null>(null)
  const keysId = useId()
  const report = useEffectEvent(onGesture)
  const firstScheme = useEffectEvent(() => scheme)

  useEffect(() => {
    if (!container.current) return
    const opened = new View(container.current, firstScheme(), gesture => report(gesture))
    view.current = opened
    return () => {
      view.current = null
      opened.end()
    }
  }, [])
  useEffect(() => view.current?.paint(scheme), [scheme])
  useEffect(() => view.current?.show(drawing), [drawing])
  useEffect(() => view.current?.choose(selected), [selected, drawing])

  useImperativeHandle(
    ref,
    () => ({
      fit: () => view.current?.fit(),
      relayout: () => void view.current?.relayout(),
      zoomBy: factor => view.current?.zoomBy(factor),
      focus: id => view.current?.focus(id),
      places: () => view.current?.places() ?? {},
      picture: async (kind = 'png', caption) => {
        const { takePicture } = await import('./picture/take-picture.ts')
        if (!view.current) throw new Error('the picture is not on the screen')
        const { drawing: drawn } = view.current
        return takePicture(kind, {
          drawing: drawn,
          places: view.current.places(),
          routes: view.current.routes(),
          scheme,
          language,
          caption,
        })
      },
    }),
    [scheme, language],
  )

  function onKeyDown(event: KeyboardEvent): void {
    const shown = view.current
    if (!shown || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    const from = selected === null ? undefined : shown.middleOf(selected)
    if (direction) {
      const id = from ? nearestTowards(shown.places(), from, direction) : mostCentral(shown.places())
      if (id !== undefined) {
        onGesture({ kind: 'select', id })
        shown.focus(id, false)
      }
    } else if (event.key === 'Escape') onGesture({ kind: 'select', id: null })
    else if (event.key === '+' || event.key === '=') shown.zoomBy(1.25)
    else if (event.key === '-') shown.zoomBy(0.8)
    else if (selected !== null && from && isNodeOf(shown.places(), selected) && event.key === 'Enter')
      onGesture({ kind: 'expand', id: selected })
    else if (
      selected !== null &&
      from &&
      isNodeOf(shown.places(), selected) &&
      (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
    )
      onGesture({ kind: 'menu', id: selected, at: shown.onWindow(selected) })
    else return
    event.preventDefault()
  }

  return (
    <div style={{ position: 'relative', width: '100%', height: '100%', background: themes[scheme].background }}>
      <div
        ref={container}
        role="application"
        tabIndex={0}
        aria-label={words[language].canvas}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
        onContextMenu={event => event.preventDefault()}
        style={{ position: 'relative', width: '100%', height: '100%', outlineOffset: -3 }}
      />
      <p id={keysId} hidden>
        {words[language].keys}
      </p>
      <p aria-live="polite" style={unseen}>
        {spoken(drawing, selected)}
      </p>
    </div>
  )
}

const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const

const isNodeOf = (places: Readonly<Record<string, Place>>, id: string): boolean => Object.hasOwn(places, id)

function spoken({ nodes, relationships }: CanvasProps['drawing'], selected: string | null): string {
  const node = nodes.find(({ id }) => id === selected)
  if (node) return node.caption
  const relationship = relationships.find(({ id }) => id === selected)
  if (!relationship) return ''
  const caption = (id: string): string => nodes.find(candidate => candidate.id === id)?.caption ?? ''
  return `${caption(relationship.from)} ${relationship.label} ${caption(relationship.to)}`
}
