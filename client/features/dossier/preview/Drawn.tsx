import { useMemo } from 'react'
import type { Block } from '#model/dossier/document.ts'
import { drawChain } from '#model/dossier/drawing/chain.ts'
import type { Ruler, Shape } from '#model/dossier/drawing/shapes.ts'
import { drawTimeline } from '#model/dossier/drawing/timeline.ts'
import { family } from './ruler.ts'

interface Props {
  readonly block: Extract<Block, { kind: 'figure' | 'timeline' }>
  readonly ruler: Ruler
}

/** A chain or a row of spells, as every format draws it; its words say the same to those who do not see it. */
export function Drawn({ block, ruler }: Props) {
  const { width, height, shapes } = useMemo(
    () => (block.kind === 'figure' ? drawChain(block.drawing, ruler) : drawTimeline(block.drawing, ruler)),
    [block, ruler],
  )
  return (
    <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} role="img" aria-label={block.alt} fontFamily={family}>
      {shapes.map((shape, place) => (
        <Form key={place} shape={shape} ruler={ruler} />
      ))}
    </svg>
  )
}

const dashes = (dashed: boolean) => (dashed ? { strokeDasharray: '3 2.2' } : {})

function Form({ shape, ruler }: { readonly shape: Shape; readonly ruler: Ruler }) {
  switch (shape.form) {
    case 'box': {
      const { x, y, width, height, radius, fill, stroke, dashed } = shape
      return (
        <rect
          {...{ x, y, width, height }}
          rx={radius}
          fill={fill ?? 'none'}
          stroke={stroke ?? 'none'}
          strokeWidth={0.9}
          {...dashes(dashed)}
        />
      )
    }
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      return <line {...{ x1, y1, x2, y2 }} stroke={shape.stroke} strokeWidth={shape.thickness} {...dashes(shape.dashed)} />
    }
    case 'arrow':
      return <polygon points={shape.points.map(point => point.join(',')).join(' ')} fill={shape.fill} />
    case 'text': {
      const { x, y, size, fill, text, centred, strong } = shape
      const wide = ruler(text, size) + 4
      return (
        <>
          {shape.patched && (
            <rect x={centred ? x - wide / 2 : x - 2} y={y - size * 0.85} width={wide} height={size * 1.15} fill="#ffffff" />
          )}
          <text
            {...{ x, y, fill }}
            fontSize={size}
            {...(strong ? { fontWeight: 600 } : {})}
            {...(centred ? { textAnchor: 'middle' as const } : {})}
          >
            {text}
          </text>
        </>
      )
    }
  }
}
