import { isDay, type Day } from '#model/claims/day.ts'
import { allRules } from '#model/chains/rules.ts'
import { lengthen, shorten } from './short-id.ts'

/** How far a question of responsibility goes: steps of subordination, the day, and the rules that are switched off. */
interface Reach {
  readonly depth: number
  readonly asOf: Day | null
  readonly without: readonly string[]
}

/** "Who is answerable for this?" and, with an official, "why this one, or why not?" */
export interface ChainsView extends Reach {
  readonly kind: 'chains'
  /** A victim, an act or a case. */
  readonly of: string | null
  readonly official: string | null
  /** Also the chains that cannot be. */
  readonly impossible: boolean
  /** The key of the chain that is looked at. */
  readonly chain: string | null
}

/** "What is under this official?" */
export interface RecordView extends Reach {
  readonly kind: 'record'
  readonly official: string
}

export const deepest = 10
export const usualDepth = 4
const usual = { depth: usualDepth, asOf: null, without: [] } as const

export const noChains: ChainsView = { kind: 'chains', of: null, official: null, impossible: false, chain: null, ...usual }
export const chainsOf = (of: string): ChainsView => ({ ...noChains, of })
export const recordOf = (official: string): RecordView => ({ kind: 'record', official, ...usual })

function readReach(query: URLSearchParams): Reach {
  const depth = Number(query.get('depth') ?? usualDepth)
  const asOf = query.get('asOf')
  const off = (query.get('without') ?? '').split('.')
  return {
    depth: Number.isInteger(depth) && depth >= 0 && depth <= deepest ? depth : usualDepth,
    asOf: asOf !== null && isDay(asOf) ? asOf : null,
    without: allRules.map(({ id }) => id).filter(id => off.includes(id)),
  }
}

const idIn = (query: URLSearchParams, name: string): string | null => lengthen(query.get(name) ?? '')

export const readChains = (query: URLSearchParams): ChainsView => ({
  kind: 'chains',
  of: idIn(query, 'of'),
  official: idIn(query, 'official'),
  impossible: query.get('impossible') === 'yes',
  chain: /^[0-9a-f]{12}$/.exec(query.get('chain') ?? '')?.[0] ?? null,
  ...readReach(query),
})

/** Null where no official is named. */
export function readRecord(query: URLSearchParams): RecordView | null {
  const official = idIn(query, 'official')
  return official === null ? null : { kind: 'record', official, ...readReach(query) }
}

/** The question as it stands in the address; what is as usual is left out. */
export function writeInquiry(view: ChainsView | RecordView): string {
  const chains = view.kind === 'chains' ? view : null
  const parts: [string, string | null][] = [
    ['of', chains?.of ? shorten(chains.of) : null],
    ['official', view.official === null ? null : shorten(view.official)],
    ['depth', view.depth === usualDepth ? null : String(view.depth)],
    ['asOf', view.asOf],
    ['without', view.without.length === 0 ? null : view.without.join('.')],
    ['impossible', chains?.impossible === true ? 'yes' : null],
    ['chain', chains?.chain ?? null],
  ]
  const said = parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join('&')
  return said === '' ? '' : `?${said}`
}
