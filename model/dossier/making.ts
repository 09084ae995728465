import { isSpell } from '../chains/verdict.ts'
import type { NodeId, RelationshipId } from '../claims/identifiers.ts'
import type { NodeRecord, PropertyValues, RelationshipRecord } from '../claims/records.ts'
import { sayWhen } from '../claims/say-when.ts'
import type { Time, When } from '../claims/when.ts'
import type { Language } from '../languages.ts'
import { labels } from '../ontology/languages/all.ts'
import { nodeDefinition, propertyOf, relationshipDefinition } from '../ontology/lookup.ts'
import type { NodeType } from '../ontology/nodes/all.ts'
import type { RelationshipType } from '../ontology/relationships/all.ts'
import { datedByEditors, onlyRead, onlyTold } from './caveats.ts'
import type { Since } from './changes.ts'
import { bestFirst, isLessSure } from './best.ts'
import type { Audience, Block, CheckItem, Inline, Section } from './document.ts'
import type { DossierFacts, FactChain, FactClaim, OwnParts } from './facts.ts'
import { isSober } from './guard.ts'
import { t, work } from './inline.ts'
import { Numbering } from './numbering.ts'
import type { VersionKey } from './key.ts'
import { whereSaid } from './places.ts'
import type { Regime } from './regime.ts'
import { throughProceeding } from './relevant.ts'
import { fill, type Values } from './words/all.ts'
import type { Phrase } from './words/en.ts'
import { sayKinds } from './words/kinds.ts'
import { asRead, isNamedHere, quote, sentenceOf } from './words/verbs.ts'

export { t, work } from './inline.ts'

/** An act with the chains that lead from it to the person, numbered in the order of the dossier. */
export interface DossierAct {
  readonly number: number
  readonly act: NodeRecord
  readonly victims: readonly NodeId[]
  readonly chains: readonly FactChain[]
}
export interface Made {
  readonly section: Section
  readonly checks: readonly CheckItem[]
}

export interface MakingGiven {
  readonly facts: DossierFacts
  readonly own: OwnParts
  readonly since: Since | null
  readonly audience: Audience
  readonly language: Language
  readonly regime: Regime
  readonly acts: readonly DossierAct[]
  readonly bodies: readonly string[]
  /** How many are told of under another name. */
  readonly hidden: number
  /** Whether anyone at all is hidden from this audience. */
  readonly isHiding: boolean
  /** Acts whose place is not told to this audience. */
  readonly generalised: ReadonlySet<NodeId>
  /** Whether a text of the advocate's own may be printed. */
  readonly mayPrint: (text: string) => boolean
  /** How many persons with a name the acts fell on, and how many of them no consent is recorded of. */
  readonly victims: number
  readonly withoutConsent: number
  /** How many of those are recorded as dead. */
  readonly dead: number
  /** What the versions for others number and rename: of a sealed annex only. */
  readonly keys: readonly VersionKey[]
}

/** What every section is made with: the facts already redacted, the words of the language, and one numbering for all. */
export class Making {
  readonly given: MakingGiven
  readonly numbering: Numbering
  /** Which source each title stands for that is told in a sentence. */
  readonly mentions = new Map<Inline, FactClaim['citations'][number]['source']>()
  /** The act or statement under whose heading is being written, which needs no name there. */
  #within: NodeRecord | null = null

  constructor(given: MakingGiven) {
    this.given = given
    this.numbering = new Numbering(claims => whereSaid(this, claims))
  }

  get facts(): DossierFacts {
    return this.given.facts
  }
  get language(): Language {
    return this.given.language
  }
  get person(): string {
    return this.caption(this.facts.person.id)
  }

  say(phrase: Phrase, values: Values = {}): string {
    return fill(this.language, phrase, values)
  }

  /** A section of the document; its number follows from its place. */
  section(id: string, number: number, title: Phrase, blocks: readonly Block[], checks: readonly CheckItem[] = []): Made {
    return { section: { id, number: String(number), title: this.say(title), blocks: [...blocks] }, checks }
  }
  check(section: string, phrase: Phrase, state: CheckItem['state'], at: CheckItem['at'] = null): CheckItem {
    return { section, state, sentence: this.say(phrase), at }
  }

  /** What a node is called in the language of the dossier, where a source has it so. */
  caption(id: NodeId): string {
    const node = this.facts.nodes.get(id)
    if (!node) return this.say('withheld')
    const own = node.names.find(({ language, kind }) => kind === 'primary' && language === this.language)?.value
    const name = own ?? node.caption
    return name === nodeDefinition(node.type).unnamed ? labels[this.language].nodes[node.type][2] : this.free(name)
  }

  /** A text of a source: as it is, or not at all where it calls someone by a verdict without saying whose. */
  free(text: string): string {
    return isSober(text, this.given.bodies) ? text : this.say('wording.withheld')
  }

  when(when: When | null, time: Time): string {
    return sayWhen(when, this.language, time)
  }

  property(of: NodeType | RelationshipType, name: string, value: PropertyValues[string]): string {
    if (name === 'kind') return `${labels[this.language].properties[name] ?? name}: ${sayKinds(this.language, of, value)}`
    const values = [value].flat().map(one => {
      if (typeof one === 'boolean') return this.say(one ? 'value.yes' : 'value.no')
      return this.free(String(one))
    })
    const plain = name.split('@')[0] ?? name
    // In English each declaration says its own label.
    const label = (this.language === 'en' ? propertyOf(of, name)?.label : undefined) ?? labels[this.language].properties[plain] ?? name
    return plain === 'description' ? values.join('; ') : `${label}: ${values.join('; ')}`
  }

  /** What is written under the heading of an act or a statement. */
  within<Written>(act: NodeRecord, write: () => Written): Written {
    const before = this.#within
    this.#within = act
    try {
      return write()
    } finally {
      this.#within = before
    }
  }

  /** What a node is called within a sentence. */
  named(id: NodeId): string {
    if (id === this.#within?.id) return this.say(this.#within.type === 'Intervention' ? 'the-statement' : 'the-act')
    return quote(this.language, this.facts.nodes.get(id)?.type, this.caption(id))
  }
  sentence({ type, from, to }: Pick<RelationshipRecord, 'type' | 'from' | 'to'>): string {
    return sentenceOf(this.language, type, this.named(from), this.named(to), from === this.#within?.id)
  }

  /** A relationship where its claims stand elsewhere: what only the editors read is not told as said. */
  told(of: RelationshipRecord): string {
    const sentence = this.sentence(of)
    const claims = this.supporting(of.id)
    return claims.length > 0 && claims.every(({ stance, hedged }) => stance === 'infers' || hedged)
      ? asRead(this.language, sentence, onlyRead(claims) ? 'reading' : 'suspicion')
      : sentence
  }

  /** What a verdict is on: a part that a source gives needs no post and no time, whether in the act or in the whole proceeding. */
  verdict(chain: FactChain['chain']): string {
    if (throughProceeding(chain)) return this.say(this.isRead(chain) ? 'verdict.case-read' : 'verdict.case')
    if (this.isRead(chain)) return this.say('verdict.read')
    if (chain.verdict !== 'definite') return this.say('verdict.possible')
    if (!chain.hops.some(({ relationship }) => isSpell(relationship)))
      return this.say(this.isTold(chain) ? 'verdict.part-told' : 'verdict.part')
    const ours =
      datedByEditors(this.claimsOf(chain.act.id)) || chain.hops.some(({ relationship }) => datedByEditors(this.supporting(relationship.id)))
    return this.say(ours ? 'verdict.definite-read' : 'verdict.definite')
  }
  mode(chain: FactChain['chain']): string {
    if (throughProceeding(chain)) return this.say('mode.proceeding')
    const mode = this.say(`mode.${chain.mode}`)
    return this.isRead(chain) ? `${mode}, ${this.say('part.read-short')}` : mode
  }
  /** Is the person's own part read by the editors alone? */
  isRead({ kind, hops }: FactChain['chain']): boolean {
    const last = hops.at(-1)?.relationship
    return kind === 'direct' && last !== undefined && onlyRead(this.supporting(last.id))
  }

  /** Is it given by another whose words a source passes on? */
  isTold({ hops }: FactChain['chain']): boolean {
    const last = hops.at(-1)?.relationship
    return last !== undefined && onlyTold(this.supporting(last.id))
  }

  claimsOf(id: NodeId | RelationshipId): readonly FactClaim[] {
    return this.facts.claims.get(id) ?? []
  }
  /** The claims that speak for it, the best first. */
  supporting(id: NodeId | RelationshipId): FactClaim[] {
    return bestFirst(this.claimsOf(id).filter(({ stance }) => stance !== 'denies'))
  }
  after(claims: readonly FactClaim[]): Inline[] {
    return this.numbering.after(claims)
  }

  /** Who says it: the speaker where the source passes on another's words, with the source; else the source, and what it cites. */
  who(claim: FactClaim): Inline[] {
    const [first] = claim.citations
    const source = this.mention(first?.source ?? null)
    if (claim.speaker !== null) {
      const [before = '', after = ''] = this.say('say.told', { source: '\u0001' }).split('\u0001')
      return [t(`${this.caption(claim.speaker)} (${before}`), source, t(`${after})`)]
    }
    const cited = first?.relays ?? null
    return cited === null ? [source] : [source, t(` ${this.say('say.citing')} `), this.mention(cited)]
  }
  /** A source by its title, which `shortened` keeps where the reader first meets it. */
  mention(id: FactClaim['citations'][number]['source'] | null): Inline {
    const told = work(this.sourceTitle(id))
    if (id !== null) this.mentions.set(told, id)
    return told
  }
  sourceTitle(id: FactClaim['citations'][number]['source'] | null): string {
    return (id === null ? undefined : this.facts.sources.get(id)?.title) ?? this.say('source.withheld')
  }

  /** What a claim says, in the stance in which it says it. */
  stated(claim: FactClaim, sentence: string): Inline[] {
    const what =
      claim.stance === 'infers' || claim.hedged
        ? asRead(this.language, sentence, claim.stance === 'infers' ? 'reading' : 'suspicion')
        : sentence
    const template = this.say(`say.${claim.stance}`, { what: '\u0002' })
    const bare = template.split(/(\{who\}|\u0002)/u)
    const who = claim.speaker === null ? '…' : this.caption(claim.speaker)
    const whole = template.replace('{who}', () => who).replace('\u0002', () => what)
    const printed = isSober(whole, this.given.bodies) ? what : this.say('wording.withheld')
    const said = bare.flatMap(part => (part === '{who}' ? this.who(claim) : part === '' ? [] : [t(part === '\u0002' ? printed : part)]))
    return [...said, ...this.#doubts(claim)]
  }
  /** What a claim says, where its stance and source stand beside it: who speaks is told only where that is not the source. */
  said(claim: FactClaim): Inline[] {
    if (claim.speaker !== null) return this.stated(claim, this.what(claim))
    // Where a source says it too, the editors read only what they add, such as a date.
    const isRead = 'relationship' in claim.about && onlyRead(this.supporting(claim.about.relationship))
    const what = isRead ? asRead(this.language, this.what(claim)) : this.what(claim)
    return [t(`${isSober(what, this.given.bodies) ? what : this.say('wording.withheld')}.`), ...this.#doubts(claim)]
  }
  #doubts(claim: FactClaim): Inline[] {
    return [
      ...(claim.hedged ? [t(` ${this.say(doubtOf(claim))}`)] : []),
      ...(claim.status === 'issue' || claim.status === 'work_needed' ? [t(` ${this.say('say.unsettled')}`)] : []),
      ...(claim.status === 'conflict' && claim.note !== null ? [t(` ${this.say('say.conflict', { note: this.free(claim.note) })}`)] : []),
    ]
  }

  /** What a claim is about and says, without its stance. */
  what(claim: FactClaim): string {
    const { about, subject, says, when } = claim
    if ('node' in about) {
      const type = this.facts.nodes.get(about.node)?.type ?? 'Person'
      const called = this.caption(about.node)
      const isOurs = (name: string): boolean => isNamedHere(type) && (name === 'name' || name === 'kind')
      const more = Object.entries(says).filter(([name, value]) => !isOurs(name) && (name !== 'name' || value !== called))
      const parts = (more.length > 0 ? more : Object.entries(says)).map(([name, value]) => this.#said(type, name, value, claim))
      const bare = when === null ? `: ${this.say('withheld')}` : ''
      const isHere = about.node === this.#within?.id && parts.length > 0
      const what = isHere ? parts.join(', ') : `${this.named(about.node)}${parts.length > 0 ? `: ${parts.join(', ')}` : bare}`
      return what + this.dated(what, when, nodeDefinition(type).time)
    }
    const type = 'type' in subject ? subject.type : 'HOLDS'
    const what = this.withParts({ type, ...about }, claim)
    return what + this.#datedAs(type, what, when)
  }
  /** A relationship with what a claim says of it. */
  withParts(of: Pick<RelationshipRecord, 'type' | 'from' | 'to'>, { says }: Pick<FactClaim, 'says'>): string {
    // The mode is our reading of the part, and for whom a step was good our sorting of it: no words of the source.
    const said = Object.entries(says).filter(([name]) => name !== 'mode' && name !== 'favourable')
    const parts = said.map(([name, value]) => this.property(of.type, name, value))
    return this.sentence(of) + (parts.length > 0 ? ` (${parts.join(', ')})` : '')
  }
  /** What an act is called and sorted under are the editors' words, whatever the source. */
  #said(type: NodeType, name: string, value: PropertyValues[string], { speaker, stance }: FactClaim): string {
    if (name === 'officialVersion' && stance === 'denies')
      return this.say('what.official', { version: this.free([value].flat().map(String).join('; ')) })
    if (name === 'officialVersion' && speaker === this.facts.person.id)
      return `${this.say('acts.own-version')}: ${this.free([value].flat().map(String).join('; '))}`
    if (!isNamedHere(type) || (name !== 'name' && name !== 'kind')) return this.property(type, name, value)
    return name === 'name' ? this.say('what.named') : this.say('what.kind', { kind: sayKinds(this.language, type, value) })
  }
  /** How offices stand to each other on one day is told as of that day: nothing happened on it. */
  #datedAs(type: RelationshipType, what: string, when: When | null, read = false): string {
    if (when === null || !isStanding(type) || !isOnce(when)) return this.dated(what, when, relationshipDefinition(type).time, read)
    const date = this.say('say.as-of', { date: this.when(when, 'event') })
    return ` (${date}${read ? `; ${this.say('say.date-read')}` : ''})`
  }
  /** A renamed act has its date in its name already; under the heading of an act its own date is told once. */
  dated(what: string, when: When | null, time: Time, read = false): string {
    if (when === null || time === 'timeless') return ''
    const text = this.when(when, time)
    if (time === 'event' && this.#within !== null && text === this.when(this.#within.when, time)) return ''
    return what.includes(text) ? '' : ` (${text}${read ? `; ${this.say('say.date-read')}` : ''})`
  }
  /** When it was, and whether only the editors say so. */
  whenSaid(when: When | null, time: Time, claims: readonly FactClaim[]): string {
    // Of several dates the one that is told may be the editors' alone, though a source gives a wider one.
    const same = claims.filter(claim => claim.when?.edtf === when?.edtf)
    return (
      this.when(when, time) + (when !== null && datedByEditors(same.length > 0 ? same : claims) ? ` (${this.say('say.date-read')})` : '')
    )
  }

  /** The relationship as its best claims say it, with all claims behind it: those that say it less surely are told as that. */
  relationship(record: RelationshipRecord): Inline[] {
    const claims = this.supporting(record.id)
    const [best] = claims
    const sentence = this.sentence(record)
    const what = sentence + this.#datedAs(record.type, sentence, record.when, datedByEditors(claims))
    return best === undefined ? [t(what)] : [...this.stated(best, what), ...this.afterAll(claims)]
  }
  /** The claims behind a sentence, the best first; apart from those of its stance, what others only allege or the editors read. */
  afterAll(claims: readonly FactClaim[]): Inline[] {
    const [best] = claims
    const isLess = (claim: FactClaim): boolean => best !== undefined && isLessSure(claim, best)
    // Footnotes are numbered as they are made: first the ones that stand first.
    const said = this.after(claims.filter(claim => !isLess(claim)))
    const less = (['alleges', 'infers'] as const).flatMap(stance => {
      const of = claims.filter(claim => isLess(claim) && claim.stance === stance)
      return of.length === 0 ? [] : [[t(` ${this.say(`also.${stance}`)}`), ...this.after(of)]]
    })
    return [...said, ...less.flat()]
  }

  paragraph(content: readonly Inline[]): Block {
    return { kind: 'paragraph', content: [...content] }
  }
  text(phrase: Phrase, values: Values = {}): Block {
    return this.paragraph([t(this.say(phrase, values))])
  }
  notice(phrase: Phrase, values: Values = {}): Block {
    return { kind: 'notice', content: [t(this.say(phrase, values))] }
  }
  heading(phrase: Phrase, values: Values = {}): Block {
    return { kind: 'heading', text: this.say(phrase, values) }
  }
  list(items: readonly (readonly Inline[])[]): Block {
    return { kind: 'list', ordered: false, items: items.map(item => [...item]) }
  }
  /** A table, or nothing where it would have no row. */
  table(
    caption: string,
    columns: readonly (readonly [heading: Phrase, share: number])[],
    rows: readonly (readonly (readonly Inline[])[])[],
  ): Block[] {
    if (rows.length === 0) return []
    return [
      {
        kind: 'table',
        caption,
        columns: columns.map(([heading, share]) => ({ heading: this.say(heading), share })),
        rows: rows.map(row => row.map(cell => [...cell])),
      },
    ]
  }
  /** The same with what the editors note of each: a caution that no reader should have to look up. Why they read something stands in the table of evidence, or with it where it is all that there is (`noted`). */
  notedItems(claims: readonly FactClaim[], readings: 'bare' | 'noted' = 'bare'): Inline[][] {
    return this.claimItems(claims).map((item, at) => {
      const claim = claims[at]
      const isBare = claim === undefined || (claim.stance === 'infers' && readings === 'bare') || claim.status === 'conflict'
      const note = isBare ? null : claim.note
      return note === null ? item : [...item, ...this.note(note)]
    })
  }
  /** What the editors note of these that a source says, each once. */
  notes(claims: readonly FactClaim[]): Inline[] {
    const said = claims.flatMap(({ stance, note }) => (stance === 'infers' || note === null ? [] : [note]))
    return [...new Set(said)].flatMap(note => this.note(note))
  }
  note(note: string): Inline[] {
    const told = isSober(note, this.given.bodies) ? note : this.say('note.withheld')
    return [t(` ${this.say('evidence.note', { note: told })}`)]
  }
  /** Claims one by one, each with its number and footnote. */
  claimItems(claims: readonly FactClaim[]): Inline[][] {
    return claims.map(claim => [...this.stated(claim, this.what(claim)), ...this.after([claim])])
  }
}

/** Is it only known of that one date? */
const isOnce = ({ edtf, definite }: When): boolean =>
  /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) && (definite === null || definite.every(day => day.startsWith(edtf)))
/** How posts and bodies stand to each other. */
const isStanding = (type: RelationshipType): boolean => ['POST_IN', 'SUBORDINATE_TO', 'APPOINTED_BY'].includes(type)

const doubtOf = ({ stance, speaker }: FactClaim): Phrase =>
  stance === 'infers' ? 'say.unsure' : speaker === null ? 'say.hedged' : 'say.hedged-told'
