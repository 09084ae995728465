import { createElement } from 'react'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { iconCalled } from './type-icons.ts'
import './type-mark.css'

interface Props {
  readonly type: NodeType
  readonly size?: 'small' | 'middle' | 'large'
  readonly official?: boolean
}

const pixels = { small: 12, middle: 15, large: 20 } as const

/** The form, colour and icon of a type, as on the canvas. Says nothing to screen readers: the type stands beside it in words. */
export function TypeMark({ type, size = 'middle', official = false }: Props) {
  const { look } = nodeDefinition(type)
  return (
    <span
      className={`type-mark is-${size} has-${look.shape}${official ? ' is-official' : ''}`}
      style={{ '--family': `var(--a-family-${look.family})` }}
      aria-hidden="true"
    >
      {createElement(iconCalled(look.icon), { size: pixels[size], stroke: 1.8 })}
    </span>
  )
}
