import { ruleKinds } from '#model/chains/rules.ts'
import type { ShownChain } from '#model/api/chains.ts'
import type { Keyed } from './answer.ts'

/** Which of the chains someone wants to see. */
export interface Wanted {
  readonly kinds: ReadonlySet<ShownChain['kind']>
  readonly verdicts: ReadonlySet<ShownChain['verdict']>
}

export const all: Wanted = { kinds: new Set(ruleKinds), verdicts: new Set(['definite', 'possible', 'impossible']) }

export const passing = (chains: readonly Keyed[], { kinds, verdicts }: Wanted): Keyed[] =>
  chains.filter(({ chain }) => kinds.has(chain.kind) && verdicts.has(chain.verdict))

export interface Group {
  readonly kind: ShownChain['kind']
  readonly mode: ShownChain['mode']
  readonly chains: readonly Keyed[]
}

/** By kind and mode, in the order of the answer, which puts the strongest first. */
export function grouped(chains: readonly Keyed[]): Group[] {
  const groups = new Map<string, { kind: Group['kind']; mode: Group['mode']; chains: Keyed[] }>()
  for (const one of chains) {
    const { kind, mode } = one.chain
    const group = groups.get(`${kind} ${mode}`)
    if (group) group.chains.push(one)
    else groups.set(`${kind} ${mode}`, { kind, mode, chains: [one] })
  }
  return [...groups.values()]
}

const order = ['definite', 'possible', 'impossible'] as const
/** How many chains of a kind are in the picture before anyone chooses: what can be read at once. */
const fewest = 3

/** How many on whom one act fell are drawn beside it. */
const mostVictims = 6

/** The same way to the same end; whoever the act fell on. */
const wayOf = ({ rule, act, victim, hops }: ShownChain): string =>
  [rule, act.id, ...hops.slice(victim === null ? 0 : 1).map(({ relationship }) => relationship.id)].join(' ')

/** The strongest few of each kind, rather to different ends than several to one; with everyone the same act fell on. */
export function strongest(chains: readonly Keyed[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const kind of ruleKinds) {
    const best = chains
      .filter(({ chain }) => chain.kind === kind && chain.verdict !== 'impossible')
      .sort((a, b) => order.indexOf(a.chain.verdict) - order.indexOf(b.chain.verdict))
    const ends = new Set<string>()
    const apart = best.filter(({ chain }) => !ends.has(chain.end) && ends.add(chain.end))
    for (const { chain } of [...new Set([...apart, ...best])].slice(0, fewest))
      for (const { key } of best.filter(other => wayOf(other.chain) === wayOf(chain)).slice(0, mostVictims)) found.add(key)
  }
  return found
}
