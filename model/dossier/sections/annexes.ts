import { romanised } from '../../names/romanise.ts'
import { nothingChanged, type OwnName } from '../changes.ts'
import type { Block, CheckItem, Inline } from '../document.ts'
import { t, work, type Made, type Making } from '../making.ts'
import type { Phrase } from '../words/en.ts'
import { timelineOf } from './drawings.ts'
import { keys } from './keys.ts'
import { partsOf, serving } from './person.ts'
import { issuedBy } from './said.ts'

/** Section 16: what a reader needs to check the rest. Made last but for the evidence table. */
export function annexes(making: Making, checks: readonly CheckItem[], titles: ReadonlyMap<string, string> = new Map()): Made {
  return making.section('annexes', 16, 'section.annexes', [
    ...chronology(making),
    ...manifest(making),
    ...transliteration(making),
    making.heading('annex.method'),
    making.text('method.claims'),
    making.text('method.grading'),
    making.heading('annex.changes'),
    ...changes(making),
    making.heading('annex.checklist'),
    ...making.table(
      making.say('annex.checklist'),
      [
        ['column.section', 0.25],
        ['column.what', 0.55],
        ['column.state', 0.2],
      ],
      checks.map(({ section, sentence, state }) => [[t(titles.get(section) ?? section)], [t(sentence)], [t(making.say(`check.${state}`))]]),
    ),
    ...keys(making),
    making.text('annex.json'),
  ])
}

const sectionOf: Readonly<Record<OwnName, Phrase>> = {
  submitter: 'section.submitter',
  whyNow: 'section.why-now',
  ask: 'section.ask',
  consent: 'section.safety',
}

/** What changed since a kept version: what is no longer there is counted only, what is here is told by its numbers. */
function changes(making: Making): Block[] {
  const { since } = making.given
  if (since === null) return [making.text('annex.nochanges')]
  const { number, day, changes: of } = since
  const told = making.text('changes.since', { number, day })
  if (nothingChanged(of)) return [told, making.text('changes.none')]
  const numbered = (phrase: Phrase, ids: readonly string[]): Inline[] => {
    const numbers = making.numbering.numbersKnown(ids)
    return [
      t(making.say(phrase, { count: ids.length })),
      ...(numbers.length > 0 ? [t(` ${making.say('changes.here')} `), { claims: numbers }] : []),
    ]
  }
  return [
    told,
    making.list([
      numbered('changes.added', of.added),
      numbered('changes.revised', of.revised),
      [t(making.say('changes.withdrawn', { count: of.withdrawn.length }))],
      [t(making.say('changes.chains', { added: of.chainsAdded, gone: of.chainsGone }))],
      ...of.own.map(name => [t(making.say('changes.own', { part: making.say(sectionOf[name]) }))]),
    ]),
  ]
}

function chronology(making: Making): Block[] {
  const { person, relationships } = making.facts
  const posts = relationships
    .filter(({ type, from, when, supported }) => serving.includes(type) && from === person.id && when !== null && supported)
    .map(of => ({
      label: partsOf(making, of),
      short: making.caption(of.to),
      when: of.when,
      text: making.whenSaid(of.when, 'spell', making.supporting(of.id)),
      claims: making.supporting(of.id),
    }))
  const acts = making.given.acts
    .filter(({ act }) => act.when !== null)
    .map(({ act }) => ({
      label: [t(making.caption(act.id))],
      short: making.caption(act.id),
      when: act.when,
      text: making.whenSaid(act.when, 'event', making.claimsOf(act.id)),
      claims: making.claimsOf(act.id).filter(({ when }) => when !== null),
    }))
  const deaths = making.facts.deaths.flatMap(({ to }) => {
    const act = making.facts.nodes.get(to)
    if (act === undefined || act.when === null) return []
    const label = making.caption(to)
    const dating = making.claimsOf(to).filter(({ when }) => when !== null)
    return [{ label: [t(label)], short: label, when: act.when, text: making.whenSaid(act.when, 'event', dating), claims: dating }]
  })
  const said = issuedBy(making).flatMap(of => {
    const statement = making.facts.nodes.get(of.to)
    const when = statement?.when ?? of.when
    if (when === null) return []
    const claims = [...making.supporting(of.id), ...making.claimsOf(of.to)].filter(claim => claim.when !== null)
    const label = making.caption(of.to)
    return [{ label: [t(label)], short: label, when, text: making.whenSaid(when, 'event', claims), claims }]
  })
  const all = [...posts, ...acts, ...deaths, ...said]
    .map((row, at) => ({ row, at, from: row.when?.possible[0] ?? row.when?.definite?.[0] ?? row.when?.possible[1] ?? '0000' }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.at - b.at))
    .map(({ row }) => row)
  const drawing = timelineOf(all.map(({ short, when, text }) => ({ label: short, when, text })))
  return [
    making.heading('annex.chronology'),
    ...making.table(
      making.say('annex.chronology'),
      [
        ['column.when', 0.3],
        ['column.what', 0.7],
      ],
      all.map(row => [[t(row.text)], [...row.label, ...making.after(row.claims)]]),
    ),
    ...(all.length === 0 ? [making.text('annex.undated')] : []),
    ...(drawing
      ? [
          making.heading('annex.chart'),
          {
            kind: 'timeline',
            caption: making.say('annex.chart'),
            alt: all.map(({ short, text }) => `${short}: ${text}`).join('. '),
            drawing,
          } as const,
        ]
      : []),
  ]
}

function manifest(making: Making): Block[] {
  const { numbering, facts, given } = making
  const sources = numbering.sources.map(id => [
    [work(making.sourceTitle(id))],
    [work(facts.sources.get(id)?.url ?? '—')],
    [t(facts.sources.get(id)?.sha256 ?? making.say('annex.nohash'))],
  ])
  const ids =
    given.audience === 'sealed'
      ? making.table(
          making.say('annex.claims'),
          [
            ['column.number', 0.1],
            ['annex.claimid', 0.9],
          ],
          numbering.claims.map(({ id }, at) => [[{ claims: [at + 1] }], [t(id)]]),
        )
      : []
  return [
    making.heading('annex.manifest'),
    ...making.table(
      making.say('annex.manifest'),
      [
        ['evidence.source', 0.4],
        ['evidence.address', 0.3],
        ['annex.hash', 0.3],
      ],
      sources,
    ),
    ...ids,
  ]
}

/** By a published table, for whoever has to write the name elsewhere; a name in Latin letters stands as its source has it. */
function transliteration(making: Making): Block[] {
  const rows = making.facts.person.names.map(({ value, script, language }) => {
    const latin = romanised(value, language)
    return [
      [t(making.free(value))],
      [t(script ?? '—')],
      [t(latin === null ? '—' : making.free(latin.latin))],
      [t(latin === null ? '—' : latin.system)],
    ]
  })
  return [
    making.heading('annex.transliteration'),
    ...making.table(
      making.say('annex.transliteration'),
      [
        ['column.name', 0.35],
        ['column.script', 0.12],
        ['column.latin', 0.33],
        ['column.system', 0.2],
      ],
      rows,
    ),
  ]
}
