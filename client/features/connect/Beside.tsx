import { CloseButton } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** Stands over a corner of the picture, and takes nothing from it but the room. */
export function Beside({ title, children }: Props) {
  const say = useSay()
  const close = () => session.show(null)
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!own.current?.contains(document.activeElement)) own.current?.focus()
  }, [])
  return (
    <div
      ref={own}
      tabIndex={-1}
      className="connect"
      role="dialog"
      aria-label={title}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <header className="connect-head">
        <strong>{title}</strong>
        <CloseButton size="sm" aria-label={say('app.close')} onClick={close} />
      </header>
      <div className="connect-body scrolls">{children}</div>
    </div>
  )
}
