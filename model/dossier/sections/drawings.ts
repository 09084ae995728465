import type { NodeId } from '../../claims/identifiers.ts'
import type { When } from '../../claims/when.ts'
import { relationshipDefinition } from '../../ontology/lookup.ts'
import { labels } from '../../ontology/languages/all.ts'
import type { Figure, Timeline } from '../document.ts'
import type { FactChain } from '../facts.ts'
import type { Making } from '../making.ts'
import { verbOf } from '../words/verbs.ts'

interface Row {
  readonly label: string
  readonly when: When | null
  readonly text: string
}

/** Spells on one axis; null where nothing has a closed end to hold the axis by. */
export function timelineOf(rows: readonly Row[]): Timeline | null {
  const dated = rows.filter((row): row is Row & { when: When } => row.when !== null)
  const days = dated.flatMap(({ when }) => [...when.possible, ...(when.definite ?? [])]).filter(day => day !== null)
  if (days.length === 0) return null
  return {
    from: days.reduce((a, b) => (a < b ? a : b)),
    to: days.reduce((a, b) => (a > b ? a : b)),
    rows: dated.map(({ label, when, text }) => ({
      label,
      bars: [
        { from: when.possible[0], to: when.possible[1], certainty: 'possible', text },
        ...(when.definite ? [{ from: when.definite[0], to: when.definite[1], certainty: 'definite', text } as const] : []),
      ],
    })),
  }
}

const kindOfBox = (type: string): Figure['boxes'][number]['kind'] => {
  if (type === 'Person') return 'person'
  if (type === 'Post') return 'post'
  return ['Step', 'Incident', 'Case'].includes(type) ? 'act' : 'body'
}

/** A chain from the one on whom the act fell to the person, box by box. Boxes are numbered here: no id of the graph leaves with them. */
export function chainFigure(making: Making, { chain }: FactChain): Figure {
  const path: NodeId[] = [...new Set([chain.victim ?? chain.act.id, ...chain.hops.map(({ to }) => to)])]
  const boxOf = (id: NodeId): string => `b${path.indexOf(id) + 1}`
  const typeOf = (id: NodeId) => making.facts.nodes.get(id)?.type ?? 'Person'
  const unknown = new Set(chain.gaps.filter(({ kind }) => kind !== 'undated').map(({ at }) => at))
  return {
    columns: path.map(id => labels[making.language].nodes[typeOf(id)][0]),
    boxes: path.map((id, column) => ({
      id: boxOf(id),
      column,
      row: 0,
      text: making.caption(id),
      kind: unknown.has(id) ? 'unknown' : kindOfBox(typeOf(id)),
    })),
    lines: chain.hops.flatMap(({ relationship, verdict }) => {
      const { from, to, type, when } = relationship
      if (!path.includes(from) || !path.includes(to)) return []
      const { time } = relationshipDefinition(type)
      const dated = time === 'timeless' ? '' : `, ${making.when(when, time)}`
      return [
        {
          from: boxOf(from),
          to: boxOf(to),
          text: `${verbOf(making.language, type)}${dated}`,
          certainty: verdict === 'definite' ? ('definite' as const) : ('possible' as const),
        },
      ]
    }),
  }
}

/** The same in words. */
export const hopsInWords = (making: Making, hops: FactChain['chain']['hops']): string =>
  hops.map(({ relationship }) => making.sentence(relationship)).join('; ')
export const chainInWords = (making: Making, { chain }: FactChain): string => hopsInWords(making, chain.hops)
