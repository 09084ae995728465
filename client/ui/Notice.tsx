import type { ReactNode } from 'react'
import './notice.css'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly tone?: 'calm' | 'alert'
}

/** An empty or failed place: what it is, what is safe, what to do. */
export function Notice({ title, children, actions, tone = 'calm' }: Props) {
  return (
    <div className="notice" role={tone === 'alert' ? 'alert' : undefined}>
      <p className="notice-title">{title}</p>
      {children !== undefined && <div className="notice-text">{children}</div>}
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  )
}
