import type { RelationshipRecord } from '../../claims/records.ts'
import { relationshipDefinition } from '../../ontology/lookup.ts'
import { datedByEditors } from '../caveats.ts'
import type { Block, CheckItem, Inline } from '../document.ts'
import type { FactChain, FactClaim } from '../facts.ts'
import { fitOf } from '../fit.ts'
import { t, type Made, type Making } from '../making.ts'
import { byAppointment, throughProceeding, weightOf } from '../relevant.ts'
import { accusationsOf, isOfficial, versionsBeside } from './acts.ts'
import { clauseOf, ownCheck, ownPart } from './opening.ts'
import { answersOf, asideOf, contentOf, issuedBy, namings, saidIn } from './said.ts'
import { versionsNamed } from './statements.ts'

/** All claims on what the chains rest on, and on the acts. */
function onTheChains(making: Making): FactClaim[] {
  const { chains } = making.facts
  const ids = chains.flatMap(({ chain }) => [
    chain.act.id,
    ...chain.hops.map(({ relationship }) => relationship.id),
    ...chain.premises.map(({ id }) => id),
  ])
  const around = chains.flatMap(({ chain }) => (making.facts.around.get(chain.act.id) ?? []).map(({ id }) => id))
  const own = making.facts.relationships.map(({ id }) => id)
  const claims = [...new Set([...ids, ...around, making.facts.person.id, ...own])].flatMap(id => making.claimsOf(id))
  return [...new Map(claims.map(claim => [claim.id, claim])).values()]
}

/** Section 10: who denies, what is in conflict, what the person said. Never silently empty. */
export function counter(making: Making): Made {
  const claims = onTheChains(making)
  const accusations = making.given.acts.flatMap(({ act }) => accusationsOf(making, act.id))
  const official = claims.filter(claim => claim.stance === 'denies' || isOfficial(making, claim))
  const isContrary = ({ stance, says }: FactClaim): boolean => stance === 'denies' || Object.keys(says).some(name => name !== 'ground')
  const denials = [...new Set(official.filter(isContrary))]
  const beside = [...new Set([...versionsBeside(making), ...versionsNamed(making, namings(making))])].filter(
    claim => !denials.includes(claim),
  )
  const grounds = [...new Set([...official.filter(claim => !isContrary(claim)), ...accusations])]
  const conflicts = claims.filter(claim => claim.status === 'conflict' && claim.stance !== 'denies' && !isOfficial(making, claim))
  const { statements, actedFor, statementCount } = making.facts
  const person = making.person
  const issued = issuedBy(making)
  // What a statement says stands with the statement.
  const answers = answersOf(making)
  const elsewhere = statementCount - statements.length + asideOf(making).length
  const blocks: Block[] = [
    making.heading('counter.denials'),
    denials.length > 0
      ? making.list(making.notedItems(denials))
      : making.text(
          making.given.acts.length === 0 ? 'counter.no-acts' : issued.length > 0 || answers.length > 0 ? 'counter.see' : 'counter.none',
        ),
    ...(beside.length > 0 ? [making.heading('counter.beside'), making.list(making.notedItems(beside))] : []),
    ...(grounds.length > 0 ? [making.heading('counter.grounds'), making.list(making.notedItems(grounds))] : []),
    ...inGeneral(making),
    making.heading('counter.response'),
    answers.length > 0
      ? making.list(making.notedItems(answers))
      : making.text(beside.some(({ speaker }) => speaker === making.facts.person.id) ? 'counter.version' : 'summary.response', { person }),
    ...(elsewhere > 0 ? [making.text('counter.elsewhere', { person, count: elsewhere })] : []),
    ...(issued.length > 0
      ? [
          making.heading('counter.issued'),
          making.list(
            issued.flatMap(of => [making.relationship(of), ...making.claimItems([...contentOf(making, of.to), ...saidIn(making, of.to)])]),
          ),
        ]
      : []),
    ...(conflicts.length > 0 ? [making.heading('counter.conflicts'), making.list(making.claimItems(conflicts))] : []),
    ...(actedFor.length > 0
      ? [making.heading('counter.actedfor'), making.list(actedFor.map(({ concerns }) => making.relationship(concerns)))]
      : []),
  ]
  return making.section('counter-evidence', 10, 'section.counter', blocks, [
    making.check('counter-evidence', 'check.counter', stateOfCounter(making), { node: making.facts.person.id }),
  ])
}

/** What a state denies in general, such as that there are political prisoners, bears on every act of such a kind. */
function inGeneral(making: Making): Block[] {
  const claims = making.facts.denials.flatMap(id => making.claimsOf(id).filter(({ stance }) => stance === 'denies'))
  return claims.length === 0 ? [] : [making.heading('counter.general'), making.list(making.notedItems(claims))]
}

/** To how many of the acts somebody answers: the person, a denial, an official version. */
function stateOfCounter(making: Making): CheckItem['state'] {
  const { acts } = making.given
  const answers = new Set(answersOf(making).map(({ id }) => id))
  const answered = acts.filter(
    ({ act, chains }) =>
      accusationsOf(making, act.id).length > 0 ||
      [act.id, ...chains.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship.id))].some(id =>
        making.claimsOf(id).some(claim => claim.stance === 'denies' || isOfficial(making, claim) || answers.has(claim.id)),
      ),
  ).length
  if (answered === 0 && answersOf(making).length === 0) return 'missing'
  return answered === acts.length && acts.length > 0 ? 'complete' : 'partly'
}

/** A cell names this many claims, and says how many more there are. */
const mostClaims = 12

const counted = [
  ['read', 'reason.read-more'],
  ['ours', 'reason.sure-ours'],
  ['doubtful', 'reason.doubtful'],
  ['unsure', 'reason.unsure'],
  ['unjudged', 'reason.unjudged'],
  ['others', 'reason.else'],
] as const

/** Section 11: the elements of the regime, each with what speaks to it and why it stands as it does. */
export function legal(making: Making): Made {
  const { regime, hidden } = making.given
  const { language } = making
  const fits = fitOf(making.facts, regime, hidden > 0)
  const rows = fits.map(({ element, assessment: { state, reason, values, claims, ...of } }): Inline[][] => [
    [t(`${element.sentence[language]} (${element.reference})`)],
    [t(making.say(`legal.${state}`))],
    [
      t(
        [
          making.say(reason, values),
          ...counted.map(([name, phrase]) => ((of[name] ?? 0) > 0 ? making.say(phrase, { count: of[name] ?? 0 }) : '')),
        ]
          .filter(part => part !== '')
          .join(' '),
      ),
      ...making.after(claims.slice(0, mostClaims)),
      ...(claims.length > mostClaims ? [t(` (${making.say('more', { count: claims.length - mostClaims })})`)] : []),
    ],
  ])
  const open = fits.filter(({ assessment }) => assessment.state !== 'met').length
  return making.section(
    'legal-basis',
    11,
    'section.legal',
    [
      making.notice('cover.preparatory'),
      making.text('legal.version', {
        regime: regime.name[language],
        reference: regime.reference,
        date: regime.asOf,
        version: regime.version,
      }),
      ...making.table(
        making.say('legal.table'),
        [
          ['legal.element', 0.4],
          ['legal.state', 0.2],
          ['legal.basis', 0.4],
        ],
        rows,
      ),
    ],
    [making.check('legal-basis', 'check.legal', open === 0 ? 'complete' : open === fits.length ? 'missing' : 'partly')],
  )
}

/** Section 12. */
export function whyNow(making: Making): Made {
  return making.section(
    'why-now',
    12,
    'section.why-now',
    [ownPart(making, making.given.own.whyNow)],
    [ownCheck(making, 'whyNow', 'why-now')],
  )
}

/** Section 14: what was withheld and why, without showing where. */
export function safety(making: Making): Made {
  const { audience, hidden, victims, withoutConsent, dead } = making.given
  const sealed = audience === 'sealed'
  const unnamed = unnamedVictims(making)
  // Where nobody with a name is recorded, nobody was asked: that is not the same as all having agreed.
  const state = withoutConsent > 0 ? 'missing' : victims > 0 && unnamed === 0 ? 'complete' : 'partly'
  const check: CheckItem = making.check('safety', 'check.consent', state, { part: 'consent' })
  return making.section(
    'safety',
    14,
    'section.safety',
    [
      making.text('safety.minors'),
      ...(sealed
        ? [making.text('safety.full')]
        : [making.text('safety.withheld'), making.text('safety.marks'), making.text('safety.strengthened')]),
      ...(hidden > 0 ? [making.text('safety.pseudonyms', { count: hidden })] : []),
      making.text('safety.consent', { count: withoutConsent }),
      ...(dead > 0 ? [making.text('safety.dead', { count: dead })] : []),
      ...(unnamed > 0 ? [making.text('safety.unnamed', { count: unnamed })] : []),
    ],
    [check],
  )
}

/** Groups, and persons whose name no source here gives. */
function unnamedVictims({ facts: { chains, around, nodes } }: Making): number {
  const acts = new Set(chains.map(({ chain }) => chain.act.id))
  const fell = [...acts]
    .flatMap(id => around.get(id) ?? [])
    .flatMap(({ type, from, to, supported }) => (!supported ? [] : type === 'SUFFERED' ? [from] : type === 'CONCERNS' ? [to] : []))
  return [...new Set(fell)].filter(id => nodes.get(id)?.named === false).length
}

const mostWords = 150
const lengthOf = (content: readonly Inline[]): number =>
  content
    .map(part => ('text' in part ? part.text : ''))
    .join('')
    .split(/\s+/)
    .filter(word => word !== '').length

/** A sentence and what it rests on, numbered only if it finds room. */
interface Reason {
  readonly content: readonly Inline[]
  readonly claims: readonly FactClaim[]
}

/** What is said of the person themself: the posts, and what a source says of their place. */
const saidOf = (making: Making): Reason[] => {
  const { person, relationships } = making.facts
  const own = relationships.filter(({ from, supported }) => from === person.id && supported)
  const held = own.filter(({ type }) => type === 'HOLDS')
  const posts = held.length > 0 ? held : own.filter(({ type }) => type === 'WORKS_AT')
  const told = posts.flatMap(of => {
    const claims = making.supporting(of.id).filter(isAccepted)
    const [best] = claims
    if (!best) return []
    const what = making.withParts(of, best)
    const dated = making.dated(what, of.when, relationshipDefinition(of.type).time, datedByEditors(making.supporting(of.id)))
    const dating = dated === '' ? [] : making.supporting(of.id).filter(({ when }) => when !== null)
    return [{ content: making.stated(best, what + dated), claims: [...new Set([...claims, ...dating])] }]
  })
  const described = making.claimsOf(person.id).filter(claim => isAccepted(claim) && 'description' in claim.says)
  return [...told, ...described.map(claim => ({ content: making.stated(claim, making.what(claim)), claims: [claim] }))]
}

/** A chain, if every hop of it is accepted: by the post and what the body beneath is said to have done, or as its last hop says. */
function reasonOf(making: Making, { chain }: FactChain): Reason[] {
  const best = new Map(chain.hops.map(({ relationship }) => [relationship, making.supporting(relationship.id).find(isAccepted)]))
  if ([...best.values()].includes(undefined)) return []
  const telling = (relationship: RelationshipRecord): Reason[] => {
    const claim = best.get(relationship)
    return claim ? [{ content: making.stated(claim, making.what(claim)), claims: [claim] }] : []
  }
  const inTheAct = chain.hops.map(hop => hop.relationship).filter(({ from, to }) => from === chain.act.id || to === chain.act.id)
  const actor = inTheAct.at(-1)
  if (actor === undefined || (inTheAct.length < 2 && chain.victim !== null)) return []
  const last = chain.hops.at(-1)?.relationship
  // What the person says of it themself belongs to what the person is given a part in.
  const own = making
    .claimsOf(chain.act.id)
    .filter(claim => claim.speaker === making.facts.person.id && claim.status === 'accepted' && isOfficial(making, claim))
    .map(claim => ({ content: making.stated(claim, making.what(claim)), claims: [claim] }))
  if (chain.kind === 'direct' || last === undefined) return [...telling(actor), ...own]
  const doubt = [
    chain.verdict === 'definite' ? '' : `${making.say('verdict.possible')}.`,
    chain.act.when === null ? making.say('ask.undated') : '',
  ]
    .filter(part => part !== '')
    .join(' ')
  const told = telling(actor).map(({ content, claims }) => ({ content: doubt === '' ? content : [...content, t(` ${doubt}`)], claims }))
  return [
    { content: [t(`${clauseOf(making, chain)} ${making.say('ask.inferred')}`)], claims: making.supporting(last.id).filter(isAccepted) },
    ...told,
  ]
}

/**
 * Section 15: the request, and a draft of reasons of at most 150 words: the posts, and the gravest acts first, each with every hop accepted or not at all, so that
 * nothing stands beside a name that a source does not lay to it. A power to fill a post, or a part in a whole proceeding, is no reason.
 */
export function ask(making: Making): Made {
  const chains = making.given.acts
    .flatMap(({ chains: [strongest] }) => strongest ?? [])
    .filter(({ chain }) => !throughProceeding(chain) && !byAppointment(chain))
    .toSorted((a, b) => Number(a.chain.kind !== 'direct') - Number(b.chain.kind !== 'direct') || weightOf(a.chain) - weightOf(b.chain))
  const told = new Set<string>()
  const sentences: Inline[][] = []
  let words = 0
  let acted = false
  const ofPerson = saidOf(making).map(one => [one])
  for (const group of [...ofPerson, ...chains.map(graded => reasonOf(making, graded))]) {
    const fresh = group.filter(({ content }) => !told.has(JSON.stringify(content)))
    const length = fresh.reduce((sum, { content }) => sum + lengthOf(content), 0)
    if (words + length > mostWords) continue
    words += length
    if (fresh.length > 0 && !ofPerson.includes(group)) acted = true
    for (const { content, claims } of fresh) {
      told.add(JSON.stringify(content))
      sentences.push([...content, ...making.after(claims)])
    }
  }
  return making.section(
    'ask',
    15,
    'section.ask',
    [
      ownPart(making, making.given.own.ask),
      making.heading('ask.statement'),
      ...(sentences.length > 0 ? [making.paragraph(sentences.flatMap((one, at) => (at === 0 ? one : [t(' '), ...one])))] : []),
      ...(acted ? [] : [making.notice(sentences.length > 0 ? 'ask.no-act' : 'ask.none')]),
    ],
    [ownCheck(making, 'ask', 'ask')],
  )
}

const isAccepted = ({ status, hedged, stance }: FactClaim): boolean => status === 'accepted' && !hedged && stance !== 'infers'
