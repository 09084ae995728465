import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import { fold } from '#client/data/fold.ts'
import { pictureOf } from '#client/data/questions.ts'
import type { Subgraph } from '#client/data/subgraph.ts'
import { sketch } from './sketch.ts'

const [width, height, margin] = [280, 132, 14]

/** A small real picture of these nodes: no names, only how they hang together. */
export function Sketch({ ids }: { readonly ids: readonly string[] | undefined }) {
  const { data } = useQuery(pictureOf(ids ?? []))
  return <div className="sketch">{data && data.nodes.length > 0 && <Drawn subgraph={data} />}</div>
}

function Drawn({ subgraph }: { readonly subgraph: Subgraph }) {
  const { dots, lines } = useMemo(() => {
    const { nodes, relationships, lifted } = fold(subgraph, [])
    return sketch({ nodes, relationships: [...relationships, ...lifted.values()] })
  }, [subgraph])
  const families = new Map<string, string>(subgraph.nodes.map(node => [node.id, nodeDefinition(node.type).look.family]))
  const x = (value: number) => margin + value * (width - 2 * margin)
  const y = (value: number) => margin + value * (height - 2 * margin)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lines.map(([a, b], index) => (
        <line key={index} x1={x(a.x)} y1={y(a.y)} x2={x(b.x)} y2={y(b.y)} />
      ))}
      {dots.map(dot => (
        <circle
          key={dot.id}
          cx={x(dot.x)}
          cy={y(dot.y)}
          r={2.4 + 3.6 * dot.size}
          style={{ fill: `var(--a-family-${families.get(dot.id) ?? 'context'})` }}
        />
      ))}
    </svg>
  )
}
