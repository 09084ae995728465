import type { NodeId } from '../claims/identifiers.ts'
import type { Language } from '../languages.ts'
import type { Since } from './changes.ts'
import type { Audience, DossierDocument } from './document.ts'
import type { DossierFacts, FactChain, OwnParts } from './facts.ts'
import { bodiesOf } from './guard.ts'
import type { VersionKey } from './key.ts'
import { Making, type DossierAct, type Made } from './making.ts'
import { Mentions } from './mentions.ts'
import { protect, victimsOf, type Protection } from './protect.ts'
import { generalisedActs, redact } from './redact.ts'
import type { Regime } from './regime.ts'
import { throughProceeding } from './relevant.ts'
import { saltedOrder } from './salted.ts'
import { acts } from './sections/acts.ts'
import { annexes } from './sections/annexes.ts'
import { ask, counter, legal, safety, whyNow } from './sections/closing.ts'
import { elsewhere } from './sections/elsewhere.ts'
import { bibliography, corroboration, evidence } from './sections/evidence.ts'
import { cover, submitter, summary } from './sections/opening.ts'
import { part } from './sections/part.ts'
import { pattern } from './sections/pattern.ts'
import { identity, posts } from './sections/person.ts'
import { fill } from './words/all.ts'

export interface DossierAsked {
  readonly regime: Regime
  readonly audience: Audience
  readonly language: Language
  readonly own: OwnParts
  /** The hash of what the facts were read from. */
  readonly snapshot: string
  /** The kept version it tells its changes since. */
  readonly since?: Since | null
  /** For a sealed annex: what the versions for others number and rename. */
  readonly keys?: readonly VersionKey[]
}

/** The dossier as a document: the same facts, regime, audience, language and own parts give the same document to the byte. */
export function buildDossier(facts: DossierFacts, asked: DossierAsked): DossierDocument {
  return assembled(makingOf(facts, asked).making, asked.snapshot)
}

/** What the numbers and pseudonyms of that dossier stand for, read off from making it. */
export function keyOf(facts: DossierFacts, asked: DossierAsked): VersionKey {
  const { making, pseudonyms, minors } = makingOf(facts, asked)
  assembled(making, asked.snapshot)
  return {
    audience: asked.audience,
    person: { id: facts.person.id, name: facts.person.caption },
    snapshot: asked.snapshot,
    claims: making.numbering.claims.map(({ id }) => id),
    persons: [...pseudonyms].map(([id, pseudonym]) => ({
      pseudonym,
      node: minors.has(id) ? null : { id, name: facts.nodes.get(id)?.caption ?? id },
    })),
  }
}

function makingOf(
  facts: DossierFacts,
  { regime, audience, language, own, since = null, keys = [] }: DossierAsked,
): { making: Making; pseudonyms: ReadonlyMap<NodeId, string>; minors: ReadonlySet<NodeId> } {
  const protection = protect(facts, own, audience)
  const salt = `${facts.person.id} ${regime.id} ${audience}`
  const order = orderOf(facts, salt)
  const pseudonyms = pseudonymsOf(facts, order, protection, letter => fill(language, 'victim', { letter }), salt)
  const whole = redact(facts, { protection, audience, language, pseudonyms })
  const redacted = { ...whole, chains: withoutIdle(whole.chains) }
  const affected = affectedBy(facts)
  // Whom this version names: a number of the others would tell of them.
  const unasked = affected.filter(id => (own.consent.get(id) ?? 'none') === 'none' && !protection.hidden.has(id))
  const making = new Making({
    facts: redacted,
    own,
    since,
    audience,
    language,
    regime,
    acts: actsOf(redacted, order),
    bodies: bodiesOf(redacted),
    hidden: victimsOf(facts).filter(id => protection.hidden.has(id)).length,
    isHiding: protection.hidden.size > 0,
    generalised: generalisedActs(facts, protection, audience),
    mayPrint: text => !protection.mentions(text),
    victims: affected.length,
    withoutConsent: unasked.length,
    dead: unasked.filter(id => isDead(facts, id)).length,
    keys: audience === 'sealed' ? keys : [],
  })
  return { making, pseudonyms, minors: protection.minors }
}

function assembled(making: Making, snapshot: string): DossierDocument {
  const { regime, audience, language } = making.given
  // Claims and footnotes are numbered as these are made: in the order in which they are read.
  const before = [summary, submitter, identity, posts, acts, part, pattern].map(make => make(making))
  const after = [corroboration, counter, legal, whyNow, elsewhere, safety, ask].map(make => make(making))
  // The chronology may use further claims, which the table of evidence then has too.
  annexes(making, [])
  const table = evidence(making)
  const checks = [...before, table, ...after].flatMap(made => made.checks)
  const titles = new Map([...before, table, ...after].map(({ section: { id, number, title } }) => [id, `${number} ${title}`]))
  const last = annexes(making, checks, titles)
  const first = cover(making, snapshot)
  const made: Made[] = [first, ...before, table, ...after, last]
  const mentions = new Mentions(making.mentions, making.numbering.sources)
  return {
    schema: 'urn:answerable:dossier:1',
    language,
    regime: regime.id,
    regimeVersion: regime.version,
    audience,
    title: making.say('title', { person: making.person }),
    subtitle: regime.name[language],
    handling: making.say('handling', { audience: making.say(`audience.${audience}`) }),
    snapshot,
    sections: made.map(({ section }) => mentions.section(section)),
    footnotes: mentions.footnotes(making.numbering.footnotes),
    bibliography: bibliography(making),
    checklist: checks,
  }
}

/** Those on whom the acts themselves fell; who is accused with them in a case, or met in what else belongs to it, is protected but not counted. */
function affectedBy(facts: DossierFacts): NodeId[] {
  const acts = new Set(facts.chains.map(({ chain }) => chain.act.id))
  return victimsOf({ ...facts, around: new Map([...facts.around].filter(([id]) => acts.has(id))) })
}

/** By a date of death, or an act of that kind that fell on them. */
const isDead = ({ nodes, chains }: DossierFacts, id: NodeId): boolean =>
  nodes.get(id)?.properties['deathDate'] !== undefined ||
  chains.some(({ chain }) => chain.victim === id && [chain.act.properties['kind'] ?? []].flat().includes('death'))

/** Acts by date, then in an order that is this dossier's own. */
function orderOf({ chains }: DossierFacts, salt: string): NodeId[] {
  const salted = saltedOrder(salt)
  const dated = new Map(chains.map(({ chain }) => [chain.act.id, chain.act.when?.possible[0] ?? chain.act.when?.possible[1] ?? '9999']))
  return [...dated.keys()].sort((a, b) => {
    const [left = '', right = ''] = [dated.get(a), dated.get(b)]
    return left < right ? -1 : left > right ? 1 : salted(a, b)
  })
}

/** Who has a part in the act itself is not told as one who had a part in its proceeding, too. */
function withoutIdle(chains: readonly FactChain[]): FactChain[] {
  const own = new Set(chains.filter(({ chain }) => chain.kind === 'direct' && !throughProceeding(chain)).map(({ chain }) => chain.act.id))
  return chains.filter(({ chain }) => !throughProceeding(chain) || !own.has(chain.act.id))
}

function actsOf({ chains }: DossierFacts, order: readonly NodeId[]): DossierAct[] {
  const byAct = new Map<NodeId, FactChain[]>()
  for (const graded of chains) byAct.set(graded.chain.act.id, [...(byAct.get(graded.chain.act.id) ?? []), graded])
  return order.flatMap((id, at) => {
    const own = byAct.get(id) ?? []
    const [first] = own
    if (!first) return []
    return [{ number: at + 1, act: first.chain.act, victims: [...new Set(own.flatMap(({ chain }) => chain.victim ?? []))], chains: own }]
  })
}

const letters = (at: number): string => (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** In the order in which the dossier first speaks of them, which no name decides: two dossiers cannot be laid over each other. */
function pseudonymsOf(
  facts: DossierFacts,
  order: readonly NodeId[],
  { hidden }: Protection,
  called: (letter: string) => string,
  salt: string,
): Map<NodeId, string> {
  const salted = saltedOrder(salt)
  const met = order.flatMap(act =>
    [...new Set(facts.chains.filter(({ chain }) => chain.act.id === act).flatMap(({ chain }) => chain.victim ?? []))].sort(salted),
  )
  const rest = victimsOf(facts)
    .filter(id => !met.includes(id))
    .sort(salted)
  const all = [...new Set([...met, ...rest])].filter(id => hidden.has(id))
  return new Map(all.map((id, at) => [id, called(letters(at))]))
}
