/**
 * Chains of responsibility found the naive way, to hold the real search against: every path without a repeated node is walked, its relationships are
 * written as a line of words, and a line that matches the pattern of a rule is a chain. Time is a set of days, looked at one by one.
 * It shares no code with model/chains but the names of the rules.
 */
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { When } from '#model/claims/when.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'

export interface OracleChain {
  readonly rule: string
  readonly act: string
  readonly victim: string | null
  readonly hops: readonly string[]
  readonly verdict: 'definite' | 'possible' | 'impossible'
  readonly end: string
  readonly holderUnknown: boolean
}
export interface OracleWorld {
  readonly nodes: readonly NodeRecord[]
  readonly relationships: readonly RelationshipRecord[]
  /** Every day the world knows of, and one before and after all of them. */
  readonly days: readonly string[]
}

const definite = (when: When | null, day: string): boolean =>
  when?.definite !== null && when?.definite !== undefined && when.definite[0] <= day && day <= when.definite[1]
const possible = (when: When | null, day: string): boolean =>
  when === null || ((when.possible[0] === null || when.possible[0] <= day) && (when.possible[1] === null || day <= when.possible[1]))

function verdictOf(world: OracleWorld, act: NodeRecord, along: readonly RelationshipRecord[], premises: readonly RelationshipRecord[]) {
  const spells = along.filter(({ type }) => relationshipDefinition(type).time === 'spell')
  const doubtful = [...along, ...premises].some(({ hedged, disagrees }) => hedged || disagrees.includes('when'))
  const actDays = world.days.filter(day => possible(act.when, day))
  const allCertain = (day: string): boolean => spells.every(({ when }) => definite(when, day))
  if (spells.length > 0 && !actDays.some(day => spells.every(({ when }) => possible(when, day)))) return 'impossible'
  const certain = spells.length === 0 || actDays.every(allCertain) || world.days.some(day => definite(act.when, day) && allCertain(day))
  return certain && !doubtful ? 'definite' : 'possible'
}

const head = '(?:HEAD )'
const up = `(?:${head}?SUB_BODY |${head}?SUB_POST (?:SUB_POST )*SUB_BODY )`
const role =
  '(?:COMMITTED|ORDERED|TOOK_PART_IN|CONCEALED|FAILED_TO_PREVENT|TAKEN_BY|(?:STEP_OF|PART_OF_CASE) (?:INVESTIGATED|PROSECUTED|JUDGED)|HELD_IN)'
const person = `${role}=Person `
const body = `(?:${role}=Body |${person}(?:WORKS_AT |HOLDS POST_IN ))`
// A post that commands: the heading post of a body, or a post that a body, a post held or a heading post stands under.
const command = `(?:${body}${up}*(?:HEAD |${head}?SUB_POST (?:SUB_POST )*)|${person}HOLDS (?:SUB_POST )+|${person}HOLDS (?:SUB_POST )*SUB_BODY ${up}*(?:HEAD |${head}?SUB_POST (?:SUB_POST )*))`
const own = `${person}HOLDS `
const patterns: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['direct', new RegExp(`^${role}=(?:Person|Body) $`)],
  ['institutional/served', new RegExp(`^${person}(?:WORKS_AT |HOLDS POST_IN )$`)],
  ['command', new RegExp(`^${command}HELD_BY $`)],
  ['command/unknown', new RegExp(`^${command}$`)],
  ['institutional/appointed', new RegExp(`^(?:${command}(?:HELD_BY )?|${own})APPOINTED_BY_OTHER $`)],
  ['institutional/appointed', new RegExp(`^(?:${command}(?:HELD_BY )?|${own})APPOINTED_BY_POST HELD_BY $`)],
  ['appointed/unknown', new RegExp(`^(?:${command}(?:HELD_BY )?|${own})APPOINTED_BY_POST $`)],
]

const direct: Readonly<Record<string, string>> = {
  ...{
    COMMITTED: 'committed',
    ORDERED: 'ordered',
    TOOK_PART_IN: 'took-part',
    CONCEALED: 'concealed',
    FAILED_TO_PREVENT: 'failed-to-prevent',
  },
  ...{ TAKEN_BY: 'took-step', INVESTIGATED: 'investigated', PROSECUTED: 'prosecuted', JUDGED: 'judged', HELD_IN: 'held' },
}
const custody = new Set(
  'beating torture ill-treatment death denial-of-care denial-of-counsel punishment-cell punitive-psychiatry suicide-attempt poisoning attack detention custody'.split(
    ' ',
  ),
)
const forwards = ['TAKEN_BY', 'STEP_OF', 'PART_OF_CASE', 'WORKS_AT', 'HOLDS', 'POST_IN', 'SUBORDINATE_TO', 'APPOINTED_BY', 'HELD_IN']
const backwards = [
  'COMMITTED',
  'ORDERED',
  'TOOK_PART_IN',
  'CONCEALED',
  'FAILED_TO_PREVENT',
  'INVESTIGATED',
  'PROSECUTED',
  'JUDGED',
  'POST_IN',
  'HOLDS',
]

/** Every chain from one act that fell on one victim. */
export function oracleChains(world: OracleWorld, act: NodeRecord, victim: string | null, depth: number): OracleChain[] {
  const node = new Map<string, NodeRecord>(world.nodes.map(one => [one.id, one]))
  const typeOf = (id: string): string => node.get(id)?.type ?? ''
  const relationships = world.relationships.filter(({ supported }) => supported)
  const suffered = relationships.filter(
    ({ type, from, to }) =>
      (type === 'SUFFERED' && from === victim && to === act.id) || (type === 'CONCERNS' && from === act.id && to === victim),
  )
  const accusedIn = (id: string): RelationshipRecord[] =>
    relationships.filter(({ type, from, to }) => type === 'ACCUSED_IN' && from === victim && to === id)
  const belongs = relationships.filter(({ type, from }) => (type === 'STEP_OF' || type === 'PART_OF_CASE') && from === act.id)
  const accusing = belongs.filter(({ to }) => victim === null || accusedIn(to).length > 0)
  if (victim !== null && suffered.length === 0) return []
  if (
    victim === null &&
    relationships.some(r => (r.type === 'SUFFERED' && r.to === act.id) || (r.type === 'CONCERNS' && r.from === act.id))
  )
    return []

  const kind = act.properties['kind']
  const inCustody = kind === undefined || custody.has(String(kind))
  const found: OracleChain[] = []
  for (const first of suffered.length > 0 ? suffered : [null]) {
    if (first?.type === 'CONCERNS') {
      if (relationships.some(r => r.type === 'TAKEN_BY' && r.from === act.id && r.to === victim)) continue
      const said = first.properties['favourable']
      if (said === undefined ? ['acquittal', 'release', 'dropping-of-charges'].includes(String(act.properties['kind'])) : said === true)
        continue
      if (accusing.length === 0) continue
    }
    // The best of the ways in which a case makes it an act against the victim.
    const ways = accusing.map(belong => [belong, ...bestOf(victim === null ? [] : accusedIn(belong.to))])
    const plain = act.type === 'Step' && ways.length > 0 ? (ways.find(way => !way.some(isDoubtful)) ?? ways[0]!) : []
    walk([], first ? [first] : [], plain, act.id)

    function walk(
      words: readonly string[],
      along: readonly RelationshipRecord[],
      premises: readonly RelationshipRecord[],
      at: string,
    ): void {
      const passed = new Set([act.id, ...(victim === null ? [] : [victim]), ...places(along)])
      for (const [type, way] of [...forwards.map(t => [t, 'out'] as const), ...backwards.map(t => [t, 'in'] as const)]) {
        const start = type === 'HELD_IN' ? victim : at
        for (const r of relationships.filter(one => one.type === type && (way === 'out' ? one.from : one.to) === start)) {
          const to = way === 'out' ? r.to : r.from
          const word = wordOf(type, way, r, to, words)
          if (word === null || passed.has(to)) continue
          let rests = premises
          if (type === 'STEP_OF' || type === 'PART_OF_CASE') {
            if (!accusing.includes(r) || (type === 'PART_OF_CASE' && victim === null)) continue
            rests = victim === null ? [] : bestOf(accusedIn(r.to))
          }
          const line = [...words, word]
          if (line.filter(one => one.startsWith('SUB_')).length > depth) continue
          take(line, [...along, r], rests, to)
          walk(line, [...along, r], rests, to)
        }
      }
    }
    function places(along: readonly RelationshipRecord[]): string[] {
      return along.slice(first ? 1 : 0).flatMap(({ from, to }) => [from, to])
    }
    function take(
      line: readonly string[],
      along: readonly RelationshipRecord[],
      premises: readonly RelationshipRecord[],
      end: string,
    ): void {
      const text = `${line.join(' ')} `
      const verdict = verdictOf(world, act, along, premises)
      const made = { act: act.id, victim, hops: along.map(({ id }) => id), verdict, end } as const
      for (const [name, pattern] of patterns) {
        if (!pattern.test(text)) continue
        if (line.includes('APPOINTED_BY_POST') || line.includes('APPOINTED_BY_OTHER') ? ownPostHeadsNothing(line, along) : false) continue
        const holderUnknown = name.endsWith('/unknown')
        if (holderUnknown && hasHolder(along, premises, end)) continue
        found.push({ ...made, rule: ruleOf(name, line, along), holderUnknown })
      }
    }
    /** Whoever filled the post of a direct actor counts only where that post heads a body. */
    function ownPostHeadsNothing(line: readonly string[], along: readonly RelationshipRecord[]): boolean {
      const at = line.findIndex(word => word.startsWith('APPOINTED_BY'))
      if (!new RegExp(`^${own}$`).test(`${line.slice(0, at).join(' ')} `)) return false
      const post = along.find(({ type }) => type === 'HOLDS')?.to
      return !relationships.some(r => r.type === 'POST_IN' && r.from === post && r.properties['heads'] === true)
    }
    function hasHolder(along: readonly RelationshipRecord[], premises: readonly RelationshipRecord[], post: string): boolean {
      return relationships.some(r => r.type === 'HOLDS' && r.to === post && verdictOf(world, act, [...along, r], premises) !== 'impossible')
    }
  }
  return [...new Map(found.map(chain => [`${chain.rule} ${chain.hops.join(' ')}`, chain])).values()]

  function wordOf(type: string, way: 'out' | 'in', r: RelationshipRecord, to: string, words: readonly string[]): string | null {
    const kind = typeOf(to) === 'Person' ? 'Person' : 'Body'
    if (type === 'HELD_IN') return words.length === 0 && typeOf(to) === 'Facility' && inCustody ? 'HELD_IN=Body' : null
    if (type === 'STEP_OF' || type === 'PART_OF_CASE') return words.length === 0 ? type : null
    if (type in direct) return `${type}=${kind}`
    if (type === 'POST_IN') return way === 'out' ? 'POST_IN' : r.properties['heads'] === true ? 'HEAD' : null
    if (type === 'HOLDS') return way === 'out' ? 'HOLDS' : 'HELD_BY'
    if (type === 'SUBORDINATE_TO') return typeOf(to) === 'Post' ? 'SUB_POST' : 'SUB_BODY'
    if (type === 'APPOINTED_BY') return typeOf(to) === 'Post' ? 'APPOINTED_BY_POST' : 'APPOINTED_BY_OTHER'
    return type
  }
  function ruleOf(name: string, line: readonly string[], along: readonly RelationshipRecord[]): string {
    if (name === 'direct') return `direct/${direct[along.at(-1)!.type]!}`
    if (name.startsWith('command')) return line.some(word => word.startsWith('SUB_')) ? 'command/superior' : 'command/head'
    return name.startsWith('appointed') ? 'institutional/appointed' : name
  }
}

const isDoubtful = ({ hedged, disagrees }: RelationshipRecord): boolean => hedged || disagrees.includes('when')
const bestOf = (some: readonly RelationshipRecord[]): RelationshipRecord[] => {
  const sorted = [...some].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sorted
    .filter(one => !isDoubtful(one))
    .concat(sorted)
    .slice(0, 1)
}
