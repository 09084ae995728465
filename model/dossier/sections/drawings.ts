import { isSpell } from '../../chains/verdict.ts'
import type { NodeId } from '../../claims/identifiers.ts'
import type { When } from '../../claims/when.ts'
import { relationshipDefinition } from '../../ontology/lookup.ts'
import { labels } from '../../ontology/languages/all.ts'
import type { Figure, Timeline } from '../document.ts'
import type { FactChain } from '../facts.ts'
import type { Making } from '../making.ts'
import type { RelationshipRecord } from '../../claims/records.ts'
import { datedByEditors, isSettled, onlyRead } from '../caveats.ts'
import { asRead, verbOf } from '../words/verbs.ts'
import type { Way } from './ways.ts'

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

/**
 * A chain from the one on whom the act fell to the person, box by box; of hops that it shares with others and that are drawn with their way, only the person.
 * Boxes are numbered here: no id of the graph leaves with them.
 */
export function chainFigure(making: Making, { chain }: FactChain, way?: Way): Figure {
  const own = chain.hops.slice(0, chain.hops.length - (way?.hops.length ?? 0))
  const path: NodeId[] = [...new Set([chain.victim ?? chain.act.id, ...own.map(({ to }) => to)])]
  const drawn = figureOf(making, chain, path, own)
  const last = drawn.boxes.at(-1)
  if (way === undefined || last === undefined) return drawn
  const person = { id: 'person', column: path.length, row: 0, text: making.caption(chain.end), kind: kindOfBox('Person') }
  const shared = chain.hops.slice(own.length)
  return {
    columns: [...drawn.columns, labels[making.language].nodes.Person[0]],
    boxes: [...drawn.boxes, person],
    lines: [
      ...drawn.lines,
      { from: last.id, to: person.id, text: making.say('part.by-way', { number: way.number }), certainty: certaintyOf(shared) },
    ],
  }
}

/** What several chains share: from the body to the person. */
export function wayFigure(making: Making, { chain, hops }: Way): Figure {
  const shared = chain.hops.slice(chain.hops.length - hops.length)
  return figureOf(making, chain, [...new Set([...shared.slice(0, 1).map(otherEnd), ...shared.map(({ to }) => to)])], shared)
}

type Hops = FactChain['chain']['hops']
const otherEnd = ({ relationship: { from, to }, to: end }: Hops[number]): NodeId => (from === end ? to : from)
const certaintyOf = (hops: Hops): 'definite' | 'possible' => (hops.every(({ verdict }) => verdict === 'definite') ? 'definite' : 'possible')

function figureOf(making: Making, chain: FactChain['chain'], path: readonly NodeId[], hops: Hops): Figure {
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
    lines: hops.flatMap(hop => {
      const { from, to } = hop.relationship
      if (!path.includes(from) || !path.includes(to)) return []
      return [{ from: boxOf(from), to: boxOf(to), text: lineText(making, hop.relationship), certainty: certaintyOf([hop]) }]
    }),
  }
}

function lineText(making: Making, { id, type, when }: RelationshipRecord): string {
  const { time } = relationshipDefinition(type)
  const dated = time === 'timeless' ? '' : `, ${making.when(when, time)}`
  const verb = verbOf(making.language, type)
  const doubt = doubtOn(making, id)
  return (
    (onlyRead(making.supporting(id)) ? asRead(making.language, ` ${verb} `).trim() : verb) + dated + (doubt === '' ? '' : ` (${doubt})`)
  )
}

/** Nothing that stands on a picture or for it may look surer than in words: read, suspected, not settled, alleged. */
function doubtOn(making: Making, id: RelationshipRecord['id']): string {
  const claims = making.supporting(id)
  if (onlyRead(claims)) return making.say('part.read-short')
  const said = claims.filter(({ stance }) => stance !== 'infers')
  if (said.length === 0) return ''
  if (said.every(({ hedged }) => hedged)) return making.say('part.suspected-short')
  if (!said.some(isSettled)) return making.say('part.unsettled-short')
  return said.every(({ stance }) => stance === 'alleges') ? making.say('part.alleged-short') : ''
}

/** The same in words, with how surely each hop is said and whether it holds only perhaps at that time. */
export const hopsInWords = (making: Making, hops: FactChain['chain']['hops']): string =>
  hops
    .map(({ relationship, verdict }) => {
      const doubts = [
        doubtOn(making, relationship.id),
        relationship.when !== null && !onlyRead(making.supporting(relationship.id)) && datedByEditors(making.supporting(relationship.id))
          ? making.say('say.date-read')
          : '',
        isSpell(relationship) && verdict !== 'definite' ? making.say('part.possible-short') : '',
      ].filter(doubt => doubt !== '')
      return making.told(relationship) + (doubts.length > 0 ? ` (${doubts.join('; ')})` : '')
    })
    .join('; ')
