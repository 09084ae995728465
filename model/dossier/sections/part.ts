import { elementsOf } from '../../chains/elements.ts'
import { Ground } from '../../chains/ground.ts'
import type { Block, Inline } from '../document.ts'
import type { FactChain } from '../facts.ts'
import { t, type Made, type Making } from '../making.ts'
import { sayElement, sayRule } from '../words/rules.ts'
import { chainFigure, chainInWords } from './drawings.ts'

/** The strongest chain of an act is told hop by hop, further ones in a sentence each. */
const mostChains = 6

/** Section 6: how the person comes into each act, hop by hop, with what is not known. */
export function part(making: Making): Made {
  const { facts, given } = making
  const ground = new Ground(facts.nodes.values(), [
    ...facts.relationships,
    ...[...facts.around.values()].flat(),
    ...facts.chains.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship)),
  ])
  const blocks: Block[] =
    given.acts.length === 0
      ? [making.text('part.none', { person: making.person })]
      : given.acts.flatMap(({ number, act, chains: [strongest, ...others] }) => [
          making.heading('part.heading', { number, act: making.caption(act.id) }),
          ...(strongest ? chainBlocks(making, strongest, ground) : []),
          ...further(making, others.slice(0, mostChains - 1)),
        ])
  if (facts.proceedingOnly > 0) blocks.push(making.text('part.proceeding', { count: facts.proceedingOnly, person: making.person }))
  const sure = facts.chains.some(({ chain }) => chain.verdict === 'definite')
  const state = facts.chains.length === 0 ? 'missing' : sure ? 'complete' : 'partly'
  return making.section('part', 6, 'section.part', blocks, [making.check('part', 'check.part', state, { node: facts.person.id })])
}

function chainBlocks(making: Making, graded: FactChain, ground: Ground): Block[] {
  const { chain } = graded
  const { language } = making
  const elements = elementsOf(chain, ground).map(({ id, sentence, shownBy }): Inline[] => [
    t(`${sayElement(language, id, sentence)} — `),
    ...(shownBy.length === 0
      ? [t(making.say('part.notassessed'))]
      : [t(making.say('part.shown')), ...making.after(shownBy.flatMap(relationship => making.supporting(relationship).slice(0, 3)))]),
  ])
  const hops: Inline[][] = [
    ...chain.hops.map(({ relationship }, at) => [
      t(`${making.say('part.hop', { number: at + 1 })}: `),
      ...making.relationship(relationship),
    ]),
    ...chain.premises.map(premise => [t(`${making.say('part.premise')}: `), ...making.relationship(premise)]),
  ]
  const gaps = chain.gaps.map(({ kind, at }) => [t(making.say(`part.gap.${kind}`, { at: making.caption(at) }))])
  return [
    making.paragraph([t(`${verdictOf(making, graded)} ${sayRule(language, chain.rule.id, chain.rule.sentence)}`)]),
    { kind: 'figure', caption: making.say('part.figure'), alt: chainInWords(making, graded), drawing: chainFigure(making, graded) },
    making.list(hops),
    making.paragraph([t(weakestOf(making, graded))]),
    ...(gaps.length > 0 ? [making.list(gaps)] : []),
    making.text('part.elements'),
    making.list(elements),
  ]
}

function further(making: Making, chains: readonly FactChain[]): Block[] {
  if (chains.length === 0) return []
  return [
    making.list(
      chains.map(graded => [
        t(`${verdictOf(making, graded)} ${chainInWords(making, graded)}. ${weakestOf(making, graded)}`),
        ...making.after(graded.chain.hops.flatMap(({ relationship }) => making.supporting(relationship.id).slice(0, 2))),
      ]),
    ),
  ]
}

const verdictOf = (making: Making, { chain }: FactChain): string =>
  making.say('part.verdict', {
    verdict: making.verdict(chain),
    mode: making.say(`mode.${chain.mode}`),
    rule: chain.rule.id,
  })

function weakestOf(making: Making, { chain, weakest }: FactChain): string {
  const hop = chain.hops[weakest.hop]
  const count = hop ? (making.facts.origins.get(hop.relationship.id) ?? 0) : 0
  return making.say('part.weakest', {
    what: hop ? making.sentence(hop.relationship) : '—',
    why: making.say(weakest.by === null ? 'why.alike' : `why.${weakest.by}`, { count }),
  })
}
