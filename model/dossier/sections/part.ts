import { elementsOf } from '../../chains/elements.ts'
import { Ground } from '../../chains/ground.ts'
import { caveatsOf, datedByEditors, onlyRead } from '../caveats.ts'
import type { Block, Inline } from '../document.ts'
import type { FactChain } from '../facts.ts'
import { t, type DossierAct, type Made, type Making } from '../making.ts'
import { throughProceeding } from '../relevant.ts'
import type { Phrase } from '../words/en.ts'
import { sayRule } from '../words/rules.ts'
import { chainFigure, chainInWords, hopsInWords } from './drawings.ts'
import { elementItems, runsOf, Ways, type Way } from './ways.ts'

/** The strongest chain of an act is told hop by hop, further ones in a sentence each. */
const mostChains = 6
const toldOf = ({ chains }: DossierAct): readonly FactChain[] => chains.slice(0, mostChains)

/** Section 6: how the person comes into each act, hop by hop, with what is not known. */
export function part(making: Making): Made {
  const { facts, given } = making
  const ground = new Ground(facts.nodes.values(), [
    ...facts.relationships,
    ...[...facts.around.values()].flat(),
    ...facts.chains.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship)),
  ])
  const ways = new Ways(given.acts, toldOf, ground)
  const blocks: Block[] =
    given.acts.length === 0
      ? [making.text('part.none', { person: making.person })]
      : [
          ...wayBlocks(making, ways),
          ...given.acts.flatMap(act => {
            const [strongest, ...others] = toldOf(act)
            return [
              making.heading('part.heading', { number: act.number, act: making.caption(act.act.id) }),
              ...(strongest ? chainBlocks(making, strongest, ways, ground) : []),
              ...further(making, others, ways),
              ...(act.chains.length > mostChains ? [making.text('part.more', { count: act.chains.length - mostChains })] : []),
            ]
          }),
        ]
  if (facts.proceedingOnly > 0) blocks.push(making.text('part.proceeding', { count: facts.proceedingOnly, person: making.person }))
  const sure = given.acts.some(({ chains }) => chains.some(({ chain }) => isWholly(making, chain)))
  const state = given.acts.length === 0 ? 'missing' : sure ? 'complete' : 'partly'
  return making.section('part', 6, 'section.part', blocks, [making.check('part', 'check.part', state, { node: facts.person.id })])
}

/** Definite, and nothing of it only read by the editors. */
const isWholly = (making: Making, chain: FactChain['chain']): boolean =>
  chain.verdict === 'definite' &&
  !throughProceeding(chain) &&
  !chain.hops.some(({ relationship: { id } }) => onlyRead(making.supporting(id)) || datedByEditors(making.supporting(id)))

/** What several chains share is told once, before the acts. */
function wayBlocks(making: Making, { all }: Ways): Block[] {
  if (all.length === 0) return []
  return [
    making.heading('part.ways'),
    making.text('part.ways.intro'),
    ...all.flatMap(({ number, acts, hops, elements, chain }) => [
      making.heading('part.way', { number, acts: runsOf(acts) }),
      making.text('part.rule', { sentence: sayRule(making.language, chain.rule.id, chain.rule.sentence) }),
      making.list(hops.map(hop => making.relationship(hop))),
      making.text('part.elements'),
      making.list(elementItems(making, chain, elements)),
    ]),
  ]
}

const ownHops = (chain: FactChain['chain'], way: Way | undefined): FactChain['chain']['hops'] =>
  chain.hops.slice(0, chain.hops.length - (way?.hops.length ?? 0))

function chainBlocks(making: Making, graded: FactChain, ways: Ways, ground: Ground): Block[] {
  const { chain } = graded
  const way = ways.of(chain)
  const hops: Inline[][] = [
    ...ownHops(chain, way).map(({ relationship }, at) => [
      t(`${making.say('part.hop', { number: at + 1 })}: `),
      ...making.relationship(relationship),
    ]),
    ...(way ? [[t(`${making.say('part.then', { number: way.number })}.`)]] : []),
    ...chain.premises.map(premise => [t(`${making.say('part.premise')}: `), ...making.relationship(premise)]),
  ]
  const gaps = chain.gaps.map(({ kind, at }) => [t(making.say(`part.gap.${kind}`, { at: making.caption(at) }))])
  const last = chain.hops.at(-1)?.relationship
  // “A source says that …” is no sentence for what the editors read.
  const bare = way !== undefined || (chain.kind === 'direct' && last !== undefined && onlyRead(making.supporting(last.id)))
  const rule = bare ? '' : sayRule(making.language, chain.rule.id, chain.rule.sentence)
  return [
    making.paragraph([
      t([verdictOf(making, graded), rule, caveatsOf(making, chain, 'with the hops')].filter(part => part !== '').join(' ')),
    ]),
    { kind: 'figure', caption: making.say('part.figure'), alt: chainInWords(making, graded), drawing: chainFigure(making, graded) },
    making.list(hops),
    making.paragraph([t(weakestOf(making, graded))]),
    ...(gaps.length > 0 ? [making.list(gaps)] : []),
    ...(way ? [] : [making.text('part.elements'), making.list(elementItems(making, chain, elementsOf(chain, ground)))]),
  ]
}

function further(making: Making, chains: readonly FactChain[], ways: Ways): Block[] {
  if (chains.length === 0) return []
  return [
    making.list(
      chains.map(graded => {
        const way = ways.of(graded.chain)
        const hops = hopsInWords(making, ownHops(graded.chain, way))
        const then = way ? ` ${making.say('part.then', { number: way.number })}.` : ''
        return [
          t(
            [`${verdictOf(making, graded)} ${hops}.${then}`, caveatsOf(making, graded.chain, 'said here'), weakestOf(making, graded)]
              .filter(part => part !== '')
              .join(' '),
          ),
          ...making.after(graded.chain.hops.flatMap(({ relationship }) => making.supporting(relationship.id).slice(0, 2))),
        ]
      }),
    ),
  ]
}

const verdictOf = (making: Making, { chain }: FactChain): string =>
  making.say('part.verdict', {
    verdict: making.verdict(chain),
    mode: making.mode(chain),
    rule: chain.rule.id,
  })

function weakestOf(making: Making, { chain, weakest }: FactChain): string {
  if (weakest.by === null) return making.say('part.alike')
  const hop = chain.hops[weakest.hop]
  const count = hop ? (making.facts.origins.get(hop.relationship.id) ?? 0) : 0
  const read = hop !== undefined && onlyRead(making.supporting(hop.relationship.id))
  const why = reasonOf(weakest.by, hop?.relationship.hedged === true, chain.act.when === null, read, count)
  return making.say('part.weakest', {
    what: hop ? making.sentence(hop.relationship) : '—',
    why: making.say(why, { count }),
  })
}

/** What its source only suspects, or is laid to an act without a date, is at no time more than possible: that is what is weak, and not the post. */
function reasonOf(
  by: Exclude<FactChain['weakest']['by'], null>,
  hedged: boolean,
  undated: boolean,
  read: boolean,
  origins: number,
): Phrase {
  if (read && (hedged || by === 'hedged')) return 'why.unsure'
  if (read && by === 'stance') return 'why.read'
  if (by === 'verdict' && hedged) return 'why.hedged'
  if (by === 'verdict' && undated) return 'why.undated'
  return by === 'origins' && origins === 0 ? 'why.read' : `why.${by}`
}
