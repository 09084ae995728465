import { isSpell } from '../../chains/verdict.ts'
import { rolesInActs } from '../../chains/stages.ts'
import type { NodeId } from '../../claims/identifiers.ts'
import type { RelationshipRecord } from '../../claims/records.ts'
import { elementsOf } from '../../chains/elements.ts'
import { Ground } from '../../chains/ground.ts'
import { caveatsOf, datedByEditors, isWholly, onlyRead } from '../caveats.ts'
import type { Block, Inline } from '../document.ts'
import type { FactChain } from '../facts.ts'
import { t, type DossierAct, type Made, type Making } from '../making.ts'
import { byAppointment, isRoleInCase } from '../relevant.ts'
import type { Phrase } from '../words/en.ts'
import { sayRule } from '../words/rules.ts'
import { chainFigure, hopsInWords, wayFigure } from './drawings.ts'
import { holderItems } from './holders.ts'
import { elementItems, runsOf, Ways, type Way } from './ways.ts'

/** The strongest chain of an act is told hop by hop, further ones in a sentence each; those that differ in whom the act fell on, in one for all. */
const mostChains = 6
const mostAlike = 30
const toldOf = ({ chains }: DossierAct): readonly FactChain[] => {
  const [strongest, ...others] = chains
  return strongest ? [strongest, ...others.filter(one => !isAlike(one, strongest))].slice(0, mostChains) : []
}
const alikeOf = ({ chains: [strongest, ...others] }: DossierAct): FactChain[] =>
  strongest ? others.filter(one => isAlike(one, strongest)).slice(0, mostAlike) : []
/** Whether all is the same after the hop from whom the act fell on. */
function isAlike({ chain }: FactChain, { chain: strongest }: FactChain): boolean {
  const [first, ...rest] = chain.hops
  const same = (a: readonly { relationship: { id: string }; verdict: string }[]): string =>
    a.map(hop => hop.relationship.id + hop.verdict).join(' ')
  return (
    (first?.relationship.type === 'SUFFERED' || first?.relationship.type === 'CONCERNS') &&
    rest.length > 0 &&
    chain.rule.id === strongest.rule.id &&
    same(rest) === same(strongest.hops.slice(1)) &&
    chain.premises.map(({ id }) => id).join() === strongest.premises.map(({ id }) => id).join()
  )
}
/** Whether nothing leads from it to the person but a way that ends in a power to fill a post. */
const isLight = ({ chains }: DossierAct, ways: Ways): boolean =>
  chains.every(({ chain }) => byAppointment(chain) && ways.of(chain) !== undefined)

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
          ...given.acts.filter(act => !isLight(act, ways)).flatMap(act => actBlocks(making, act, ways, ground)),
          ...lightBlocks(
            making,
            given.acts.filter(act => isLight(act, ways)),
            ways,
          ),
        ]
  if (facts.proceedingOnly > 0) {
    const phrase = !facts.proceedingBeneath ? 'part.proceeding-own' : facts.proceedingOwn ? 'part.proceeding' : 'part.proceeding-beneath'
    blocks.push(making.text(phrase, { count: facts.proceedingOnly, person: making.person }))
  }
  const sure = given.acts.some(({ chains }) => chains.some(({ chain }) => isWholly(making, chain)))
  const state = given.acts.length === 0 ? 'missing' : sure ? 'complete' : 'partly'
  return making.section('part', 6, 'section.part', blocks, [making.check('part', 'check.part', state, { node: facts.person.id })])
}

function actBlocks(making: Making, told: DossierAct, ways: Ways, ground: Ground): Block[] {
  const [strongest, ...others] = toldOf(told)
  const { act, chains, number } = told
  const untold = chains.length - toldOf(told).length - alikeOf(told).length
  return [
    making.heading('part.heading', { number, act: making.caption(act.id) }),
    ...making.within(act, () => [
      ...(strongest ? chainBlocks(making, strongest, ways, ground) : []),
      ...further(making, others, ways, alikeOf(told)),
      ...alsoOf(making, told).map(sentence => making.paragraph(sentence)),
      ...(untold > 0 ? [making.text('part.more', { count: untold })] : []),
    ]),
  ]
}

/** Acts that only a power to fill a post leads from: each in a row, with its own hops and its weakest point; what follows is the same for all. */
function lightBlocks(making: Making, acts: readonly DossierAct[], ways: Ways): Block[] {
  if (acts.length === 0) return []
  const rows = acts.map((told): Inline[][] => {
    const { number, act, chains } = told
    const [strongest] = chains
    if (!strongest) return []
    const { chain } = strongest
    const way = ways.of(chain)
    return making.within(act, () => {
      const hops = ownHops(chain, way).flatMap(({ relationship }, at): Inline[] => [
        ...(at > 0 ? [t(' ')] : []),
        ...making.relationship(relationship),
      ])
      const premises = chain.premises.flatMap((premise): Inline[] => [
        t(` ${making.say('part.premise')}: `),
        ...making.relationship(premise),
      ])
      const doubts = [
        `${making.verdict(chain)}.`,
        caveatsOf(making, chain, 'with the hops'),
        weakestOf(making, strongest),
        ...gapsOf(making, strongest, weakestOf(making, strongest) === making.say('part.weakest-undated')),
        chains.length > 1 ? making.say('part.more', { count: chains.length - 1 }) : '',
      ]
      return [
        [t(`${number}`)],
        [t(making.caption(act.id))],
        [...hops, ...premises, ...(way ? [t(` ${making.say('part.then', { number: way.number })}.`)] : [])],
        [t(doubts.filter(part => part !== '').join(' ')), ...alsoOf(making, told).flatMap(sentence => [t(' '), ...sentence])],
      ]
    })
  })
  return [
    making.heading('part.light'),
    making.text('part.light.intro', { person: making.person }),
    making.list(
      holderItems(
        making,
        acts.flatMap(({ chains }) => chains),
      ),
    ),
    ...making.table(
      making.say('part.light'),
      [
        ['column.number', 0.05],
        ['column.what', 0.17],
        ['part.joins', 0.39],
        ['part.doubt', 0.39],
      ],
      rows,
    ),
  ]
}

/** Cases that chains lead through by a part in the whole of them. */
const casesThrough = (chains: readonly FactChain[]): NodeId[] => [
  ...new Set(chains.flatMap(({ chain }) => chain.hops.flatMap(({ relationship: { type, to } }) => (isRoleInCase(type) ? [to] : [])))),
]

type Also = 'part.also' | 'part.also-suspected' | 'part.also-read'
function alsoAs(making: Making, { id }: RelationshipRecord): Also {
  const claims = making.supporting(id)
  if (onlyRead(claims)) return 'part.also-read'
  return claims.every(({ hedged, stance }) => hedged || stance === 'infers') ? 'part.also-suspected' : 'part.also'
}

/** Those of them to whom a source gives it, or whom it suspects of it. */
export const alsoSaidOf = (making: Making, act: DossierAct | undefined): Inline[][] =>
  act === undefined ? [] : alsoOf(making, act, ['part.also', 'part.also-suspected'])

/** Who else a source gives a part in the act: nobody is to read the chain told here as the only one. */
function alsoOf(
  making: Making,
  { act, chains }: DossierAct,
  phrases: readonly Also[] = ['part.also', 'part.also-suspected', 'part.also-read'],
): Inline[][] {
  const inChains = new Set(chains.flatMap(({ chain }) => chain.hops.flatMap(({ relationship: { from, to } }) => [from, to])))
  const parts = (making.facts.around.get(act.id) ?? []).filter(
    ({ type, supported }) => (type === 'TAKEN_BY' || (rolesInActs as readonly string[]).includes(type)) && supported,
  )
  const ofCases = casesThrough(chains).flatMap(id =>
    (making.facts.around.get(id) ?? []).filter(({ type, to, supported }) => isRoleInCase(type) && to === id && supported),
  )
  const aside = (some: readonly RelationshipRecord[]) =>
    some.map(part => ({ part, who: part.from === act.id ? part.to : part.from })).filter(({ who }) => !inChains.has(who))
  const others = aside(parts)
  const inCase = aside(ofCases)
  const namesOf = (of: typeof others): string => [...new Set(of.map(({ who }) => making.named(who)))].join(', ')
  const ofTheCase =
    inCase.length === 0
      ? []
      : [
          [
            t(`${making.say('acts.case-actors')}: ${namesOf(inCase)}.`),
            ...making.after(inCase.flatMap(({ part }) => making.supporting(part.id).slice(0, 2))),
          ],
        ]
  const said = phrases.flatMap(phrase => {
    const of = others.filter(({ part }) => alsoAs(making, part) === phrase)
    if (of.length === 0) return []
    const claims = of.flatMap(({ part }) => making.supporting(part.id))
    const unsure = phrase === 'part.also-read' && claims.every(({ hedged }) => hedged) ? [t(` ${making.say('say.unsure')}`)] : []
    const best = of.flatMap(({ part }) => making.supporting(part.id).slice(0, 2))
    return [[t(making.say(phrase, { names: namesOf(of) })), ...making.after(best), ...unsure]]
  })
  return [...said, ...ofTheCase]
}

/** What several chains share is told once, before the acts. */
function wayBlocks(making: Making, { all }: Ways): Block[] {
  if (all.length === 0) return []
  return [
    making.heading('part.ways'),
    making.text('part.ways.intro'),
    ...all.flatMap((way): Block[] => [
      making.heading('part.way', { number: way.number, acts: runsOf(way.acts) }),
      making.text('part.rule', { sentence: sayRule(making.language, way.chain.rule.id, way.chain.rule.sentence) }),
      {
        kind: 'figure',
        caption: making.say('part.way-figure', { number: way.number }),
        alt: hopsInWords(making, sharedBy(way)),
        drawing: wayFigure(making, way),
      },
      making.list(sharedBy(way).map(hop => [...hopSaid(making, hop.relationship), ...perhaps(making, hop)])),
      making.text('part.elements'),
      making.list(elementItems(making, way.chain, way.elements, 'the way')),
    ]),
  ]
}

const sharedBy = (way: Way): FactChain['chain']['hops'] => way.chain.hops.slice(-way.hops.length)
/** Whether a post or service holds only perhaps at the time of the act. */
const perhaps = (making: Making, { relationship, verdict }: FactChain['chain']['hops'][number]): Inline[] =>
  isSpell(relationship) && verdict !== 'definite' ? [t(` (${making.say('part.possible-short')})`)] : []

/** A hop; why the editors read one that no source says stands with it. */
function hopSaid(making: Making, hop: RelationshipRecord): Inline[] {
  const claims = making.supporting(hop.id)
  const note = onlyRead(claims) ? (claims.find(claim => claim.note !== null && claim.status !== 'conflict')?.note ?? null) : null
  return [...making.relationship(hop), ...(note === null ? [] : making.note(note))]
}

const ownHops = (chain: FactChain['chain'], way: Way | undefined): FactChain['chain']['hops'] =>
  chain.hops.slice(0, chain.hops.length - (way?.hops.length ?? 0))

function chainBlocks(making: Making, graded: FactChain, ways: Ways, ground: Ground): Block[] {
  const { chain } = graded
  const way = ways.of(chain)
  const hops: Inline[][] = [
    ...ownHops(chain, way).map(({ relationship }, at) => [
      t(`${making.say('part.hop', { number: at + 1 })}: `),
      ...hopSaid(making, relationship),
    ]),
    ...(way ? [[t(`${making.say('part.then', { number: way.number })}.`)]] : []),
    ...chain.premises.map(premise => [t(`${making.say('part.premise')}: `), ...hopSaid(making, premise)]),
  ]
  const gaps = gapsOf(making, graded).map(gap => [t(gap)])
  // “A source says that …” is no sentence for what the editors read.
  const bare = way !== undefined || making.isRead(chain)
  const rule = bare ? '' : sayRule(making.language, chain.rule.id, chain.rule.sentence, making.isTold(chain))
  return [
    making.paragraph([
      t([verdictOf(making, graded), rule, caveatsOf(making, chain, 'with the hops')].filter(part => part !== '').join(' ')),
    ]),
    {
      kind: 'figure',
      caption: making.say('part.figure'),
      alt: [hopsInWords(making, ownHops(chain, way)), ...(way ? [making.say('part.then', { number: way.number })] : [])].join('. '),
      drawing: chainFigure(making, graded, way),
    },
    making.list(hops),
    making.paragraph([t(weakestOf(making, graded))]),
    ...(gaps.length > 0 ? [making.list(gaps)] : []),
    ...(way ? [] : [making.text('part.elements'), making.list(elementItems(making, chain, elementsOf(chain, ground), 'the chain'))]),
  ]
}

const gapsOf = (making: Making, { chain: { gaps, act } }: FactChain, isDateTold = false): string[] =>
  gaps
    .filter(({ kind, at }) => !(isDateTold && kind === 'undated' && at === act.id))
    .map(({ kind, at }) => making.say(`part.gap.${kind}`, { at: making.named(at) }))

function further(making: Making, chains: readonly FactChain[], ways: Ways, alike: readonly FactChain[]): Block[] {
  if (chains.length === 0 && alike.length === 0) return []
  return [
    making.list([
      ...(alike.length > 0 ? [alikeItem(making, alike)] : []),
      ...chains.map(graded => {
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
    ]),
  ]
}

/** On whom else the act fell, each as surely as it is said. */
function alikeItem(making: Making, alike: readonly FactChain[]): Inline[] {
  const hops = alike.flatMap(({ chain }) => chain.hops.slice(0, 1))
  const doubts = hops.map(hop => caveatsOf(making, { hops: [hop], act: undated }, 'said here'))
  const sure = hops.filter((_, at) => doubts[at] === '').map(({ relationship }) => making.told(relationship))
  const unsure = caveatsOf(making, { hops: hops.filter((_, at) => doubts[at] !== ''), act: undated }, 'said here')
  const told = [making.say('part.same'), ...(sure.length > 0 ? [`${sure.join('; ')}.`] : []), unsure].filter(part => part !== '')
  return [
    t(told.join(' ')),
    ...making.after(hops.flatMap(({ relationship }) => making.supporting(relationship.id).slice(0, 2))),
    ...making.notes(hops.flatMap(({ relationship: { id } }) => making.supporting(id))),
  ]
}
/** The date of the act is told with the first of its chains. */
const undated = { id: '' as NodeId, when: null }

const verdictOf = (making: Making, { chain }: FactChain): string =>
  making.say('part.verdict', {
    verdict: making.verdict(chain),
    mode: making.mode(chain),
    rule: chain.rule.id,
  })

function weakestOf(making: Making, { chain, weakest }: FactChain): string {
  if (weakest.by === null) return making.say('part.alike')
  // Without a date of the act every post and service is at most possible: what is weak then is that, and a hop that nobody says.
  if (weakest.by === 'verdict' && chain.act.when === null) {
    const unsaid = chain.hops.find(({ relationship: { id } }) => onlyRead(making.supporting(id)))
    if (unsaid === undefined) return making.say('part.weakest-undated')
    const unsure = making.supporting(unsaid.relationship.id).every(({ hedged }) => hedged)
    return making.say('part.weakest', {
      what: making.told(unsaid.relationship),
      why: making.say(unsure ? 'why.unsure' : 'why.read-undated'),
    })
  }
  // A date that only the editors read carries a chain that is else definite: no stance of another hop is as weak.
  const ours = chain.hops.find(
    ({ relationship }) => relationship.when !== null && isSpell(relationship) && datedByEditors(making.supporting(relationship.id)),
  )
  if (chain.verdict === 'definite' && ours !== undefined && weakest.by !== 'status' && weakest.by !== 'hedged')
    return making.say('part.weakest', { what: making.told(ours.relationship), why: making.say('why.dates') })
  const hop = chain.hops[weakest.hop]
  const count = hop ? (making.facts.origins.get(hop.relationship.id) ?? 0) : 0
  const read = hop !== undefined && onlyRead(making.supporting(hop.relationship.id))
  const why = reasonOf(weakest.by, hop?.relationship.hedged === true, read, count)
  return making.say('part.weakest', {
    what: hop ? making.told(hop.relationship) : '—',
    why: making.say(why, { count }),
  })
}

/** What its source only suspects is at no time more than possible: that is what is weak, and not the post. */
function reasonOf(by: Exclude<FactChain['weakest']['by'], null>, hedged: boolean, read: boolean, origins: number): Phrase {
  if (read && (hedged || by === 'hedged')) return 'why.unsure'
  if (read && by === 'stance') return 'why.read'
  if (by === 'verdict' && hedged) return 'why.hedged'
  return by === 'origins' && origins === 0 ? 'why.read' : `why.${by}`
}
