import type { DrawnNode, DrawnRelationship, Drawing, Head } from '#client/canvas/contract.ts'
import type { ShownChain } from '#model/api/chains.ts'
import { nodeDefinition, relationshipDefinition } from '#model/ontology/lookup.ts'
import type { Say } from '#client/messages/say.ts'
import type { Words } from '../words.ts'
import { nodesOf, unknownHolder, type Keyed, type Named } from './answer.ts'
import { columnOf, columns, layerOfHolder, layersOf } from './columns.ts'
import { dated, flagText, hopDate } from './words.ts'

type Hop = ShownChain['hops'][number]

const strength = ['definite', 'possible', 'impossible'] as const
const stronger = (one: ShownChain['verdict'], other: ShownChain['verdict']): boolean => strength.indexOf(one) < strength.indexOf(other)

/** The verdict as it stands under whom a chain ends at: the word, and before it the line it is drawn with. */
const verdictNote = (verdict: ShownChain['verdict'], say: Say): string =>
  `${{ definite: '—', possible: '- -', impossible: '✕' }[verdict]} ${say(`chains.verdict.${verdict}`)}`

/** Stands for a holder whom no source names; choosing it chooses the post. */
const unknownId = (post: string, date: string): string => `${post}?${date}`
export const postOf = (id: string): string => id.split('?', 1)[0] ?? id

export interface Shown {
  readonly chains: readonly Keyed[]
  /** The chain that is looked at: the others step back. */
  readonly chosen: string | null
  /** For a chain that breaks: which hop of it. */
  readonly breaks?: { readonly key: string; readonly hop: number } | null
}

/** The union of the chains chosen as one layered drawing: chains share their beginnings, and each node and relationship is drawn once. */
export function drawChains({ chains, chosen, breaks = null }: Shown, names: Named, words: Words, say: Say): Drawing {
  const layers = layersOf(
    chains.map(({ chain }) => chain),
    names.nodes,
  )
  const looked = chains.find(({ key }) => key === chosen)
  const onIt = looked ? new Set([...nodesOf(looked.chain), ...holders(looked.chain, words).map(({ id }) => id)]) : null
  const ends = verdictsAtEnds(chains, words)
  const nodes = [...layers].flatMap(([id, layer]): DrawnNode[] => {
    const node = names.nodes.get(id)
    if (!node) return []
    const isAct = node.type === 'Step' || node.type === 'Incident'
    const verdict = ends.get(id)
    const note = isAct ? dated(node.when, words, nodeDefinition(node.type).time) : verdict && verdictNote(verdict, say)
    return [
      {
        ...{ id, layer, type: node.type, caption: names.captionOf(id), official: node.official, named: node.named },
        ...{ rank: 0.15, near: null, place: null, aside: onIt !== null && !onIt.has(id) },
        ...(note === undefined ? {} : { note }),
      },
    ]
  })
  const unknown = new Map(chains.flatMap(({ chain }) => holders(chain, words)).map(holder => [holder.id, holder]))
  const empty = [...unknown.values()].map(({ id, date }): DrawnNode => {
    const verdict = ends.get(id)
    return {
      ...{ id, layer: layerOfHolder, type: 'Person', caption: say('chains.holder.unknown', { date }), official: false, named: false },
      ...{ rank: 0.15, near: null, place: null, empty: true, aside: onIt !== null && !onIt.has(id) },
      ...(verdict === undefined ? {} : { note: verdictNote(verdict, say) }),
    }
  })
  const drawn = [...nodes, ...empty]
  return {
    nodes: drawn,
    relationships: [...hopsOf(chains, chosen, breaks, words, say), ...[...unknown.values()].map(holder => unheld(holder, onIt, words))],
    heads: headsOf(drawn, say),
  }
}

interface UnknownHolder {
  readonly id: string
  readonly post: string
  readonly date: string
}

function holders(chain: ShownChain, words: Words): UnknownHolder[] {
  const gap = unknownHolder(chain)
  if (!gap) return []
  const date = dated(gap.when, words, 'event')
  return [{ id: unknownId(gap.at, gap.when?.edtf ?? ''), post: gap.at, date }]
}

const unheld = ({ id, post }: UnknownHolder, onIt: ReadonlySet<string> | null, words: Words): DrawnRelationship => ({
  ...{ id: `${id} holds`, type: 'HOLDS', from: id, to: post, label: words.forward('HOLDS'), certainty: 'inferred' },
  ...{ disagrees: false, denied: false, notes: [] },
  ...(onIt === null ? {} : { emphasis: onIt.has(id) ? ('chosen' as const) : ('aside' as const) }),
})

/** The best verdict of the chains that end at a node, or at the holder nobody names. */
function verdictsAtEnds(chains: readonly Keyed[], words: Words): ReadonlyMap<string, ShownChain['verdict']> {
  const ends = new Map<string, ShownChain['verdict']>()
  for (const { chain } of chains) {
    const end = holders(chain, words)[0]?.id ?? chain.end
    const before = ends.get(end)
    if (before === undefined || stronger(chain.verdict, before)) ends.set(end, chain.verdict)
  }
  return ends
}

interface Drawn {
  readonly hop: Hop
  readonly chosen: boolean
  readonly flag: string | null
  readonly broken: boolean
  readonly date: string | null
}

function hopsOf(chains: readonly Keyed[], chosen: string | null, breaks: Shown['breaks'], words: Words, say: Say): DrawnRelationship[] {
  const found = new Map<string, Drawn>()
  for (const { key, chain } of chains) {
    for (const [place, hop] of chain.hops.entries()) {
      const ofAct = chain.act.when?.edtf === hop.relationship.when?.edtf
      const { id } = hop.relationship
      const before = found.get(id)
      const on = key === chosen
      const flagged = place === chain.weakest.hop && (on || (chosen === null && chain.weakest.by !== null))
      const broken = breaks?.key === key && breaks.hop === place
      // The chain that is looked at says how sure its hops are; among the others the strongest does.
      const better = before === undefined || (on && !before.chosen) || (!before.chosen && stronger(hop.verdict, before.hop.verdict))
      found.set(id, {
        hop: better ? hop : before.hop,
        chosen: on || before?.chosen === true,
        flag: flagged ? flagText(chain.weakest, say) : (before?.flag ?? null),
        broken: broken || before?.broken === true,
        // The date of an act stands under it, and is not said again on each part in it.
        date: ofAct && relationshipDefinition(hop.relationship.type).time === 'event' ? null : hopDate(hop, words),
      })
    }
  }
  return [...found].map(([id, { hop, chosen: on, flag, broken, date }]): DrawnRelationship => {
    const { type, from, to } = hop.relationship
    return {
      ...{ id, type, from, to, label: words.forward(type), disagrees: hop.disagrees, denied: hop.denied },
      certainty: broken || hop.verdict === 'impossible' ? 'impossible' : hop.inferred ? 'inferred' : hop.verdict,
      notes: [
        ...(broken ? [`✕ ${say('chains.breaks')}`] : []),
        ...(flag !== null && !broken ? [`⚑ ${flag}`] : []),
        ...(date === null ? [] : [date]),
      ],
      ...(chosen === null ? {} : { emphasis: on ? ('chosen' as const) : ('aside' as const) }),
    }
  })
}

function headsOf(nodes: readonly DrawnNode[], say: Say): Head[] {
  return columns.flatMap(column => {
    const over = nodes.filter(({ layer = 0 }) => columnOf(layer) === column).map(({ id }) => id)
    return over.length === 0 ? [] : [{ id: column, label: say(`chains.column.${column}`), over }]
  })
}
