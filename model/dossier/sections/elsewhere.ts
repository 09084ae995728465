import type { RelationshipRecord } from '../../claims/records.ts'
import type { SourceId } from '../../claims/source.ts'
import type { HitJudgement, ScreenedHit } from '../../screening/judgement.ts'
import type { Reason } from '../../screening/match.ts'
import type { Block, CheckItem, Inline } from '../document.ts'
import { t, type Made, type Making } from '../making.ts'
import { regimes } from '../regimes/all.ts'

/** Section 13: proposals and designations that sources tell of; then the lists that were screened, with date and hash, and what was judged of like-named entries. */
export function elsewhere(making: Making): Made {
  return making.section(
    'elsewhere',
    13,
    'section.elsewhere',
    [...told(making), ...screened(making)],
    [making.check('elsewhere', 'check.elsewhere', stateOf(making), { node: making.facts.person.id })],
  )
}

function told(making: Making): Block[] {
  const { person, relationships, around } = making.facts
  const listing = ({ type, supported }: RelationshipRecord): boolean => (type === 'PROPOSED_FOR' || type === 'DESIGNATED_ON') && supported
  const own = relationships.filter(of => listing(of) && of.from === person.id)
  const posts = relationships.filter(({ type, from, supported }) => type === 'HOLDS' && from === person.id && supported).map(({ to }) => to)
  const ofPosts = posts.flatMap(id => (around.get(id) ?? []).filter(of => listing(of) && of.from === id))
  const rows = [...own.map(of => ({ of, post: false })), ...ofPosts.map(of => ({ of, post: true }))].map(({ of, post }) => [
    making.notedItems(making.supporting(of.id), 'noted').flatMap((item, at) => (at === 0 ? item : [t('; '), ...item])),
    [t(making.whenSaid(of.when, 'event', making.supporting(of.id)))],
    [t(post ? making.say('elsewhere.post') : '—')],
  ])
  return [
    ...making.table(
      making.say('elsewhere.table'),
      [
        ['column.what', 0.5],
        ['column.when', 0.2],
        ['column.state', 0.3],
      ],
      rows,
    ),
    ...(rows.length === 0 ? [making.text('elsewhere.none', { person: making.person }), ...others(making)] : []),
    ...unread(making),
  ]
}

/** Lists that are only pointed to: that the person is not named in what was read says nothing of them. */
function unread(making: Making): Block[] {
  const { unread: calls } = making.facts
  if (calls.length === 0) return []
  const lists = calls.map(({ id }) => making.supporting(id)).filter(claims => claims.length > 0)
  const items = lists.map((claims): Inline[] => [
    ...[...new Set(claims.flatMap(({ citations }) => citations.flatMap(({ relays }) => relays ?? [])))].flatMap((id, at) => [
      ...(at > 0 ? [t('; ')] : []),
      making.mention(id),
      ...published(making, id),
    ]),
    ...making.after(claims.slice(0, 1)),
  ])
  return items.length === 0 ? [] : [making.text('elsewhere.unread', { person: making.person }), making.list(items)]
}

function published(making: Making, id: SourceId): Inline[] {
  const source = making.facts.sources.get(id)
  const more = [source?.publisher ?? null, source?.published ?? null].filter(part => part !== null).map(part => making.free(part))
  return more.length === 0 ? [] : [t(` (${more.join(', ')})`)]
}

const mostOthers = 12
const mostGroups = 24
const moreOf = (making: Making, count: number): string => (count > 0 ? ` (${making.say('more', { count })})` : '')
/** Whom the same sources tell of as proposed, when the person is not among them. */
function others(making: Making): Block[] {
  const { proposals } = making.facts
  // Who is proposed by a reading of the editors, or by a suspicion, is no one to name beside a dossier on another.
  const isSaid = ({ id }: RelationshipRecord): boolean => making.supporting(id).some(({ stance, hedged }) => stance !== 'infers' && !hedged)
  const named = proposals.filter(of => making.facts.nodes.get(of.from)?.named !== false && isSaid(of))
  const ofGroups = proposals.filter(of => making.facts.nodes.get(of.from)?.named === false && isSaid(of))
  const groups = [...new Set(ofGroups.map(({ from }) => making.caption(from)))]
  const all = [...new Set(named.map(({ from }) => making.named(from)))]
  const names = all.slice(0, mostOthers)
  const claims = named.filter(({ from }) => names.includes(making.named(from))).flatMap(({ id }) => making.supporting(id).slice(0, 1))
  const more = moreOf(making, all.length - mostOthers)
  if (names.length + groups.length === 0) return []
  return [
    making.paragraph([
      ...(names.length > 0
        ? [t(making.say('elsewhere.others', { person: making.person, names: names.join('; ') + more })), ...making.after(claims), t(' ')]
        : []),
      ...(groups.length > 0
        ? [
            t(
              making.say('elsewhere.groups', {
                names: groups.slice(0, mostGroups).join('; ') + moreOf(making, groups.length - mostGroups),
              }),
            ),
            ...making.after(ofGroups.flatMap(({ id }) => making.supporting(id).slice(0, 1))),
          ]
        : []),
    ]),
  ]
}

/** Of lists of the regime the dossier is for: whether one was screened, and whether every like-named entry was judged. */
function stateOf(making: Making): CheckItem['state'] {
  const { lists, hits } = making.facts.screening
  const own = lists.filter(({ regime }) => regime === making.given.regime.id)
  if (lists.length === 0) return 'missing'
  const open = hits.some(({ list, state }) => state === 'open' && list.regime === making.given.regime.id)
  return own.length > 0 && !open ? 'complete' : 'partly'
}

/** The advocate's own text, as far as it may be printed. */
const ownText = (making: Making, text: string): string => (making.given.mayPrint(text) ? making.free(text) : making.say('own.withheld'))

function screened(making: Making): Block[] {
  const { lists, hits, gone } = making.facts.screening
  if (lists.length === 0) return [making.notice('elsewhere.unscreened')]
  const listRows = lists.map(({ title, publisher, regime, date, entries, sha256, aliasesSha256 }): Inline[][] => [
    [t(ownText(making, title)), ...(publisher === null ? [] : [t(` (${ownText(making, publisher)})`)])],
    [t(regime === null ? '—' : regimes[regime].name[making.language])],
    [t(date)],
    [t(String(entries))],
    [t([sha256, aliasesSha256].filter(hash => hash !== null).join(' + '))],
  ])
  const missing = gone.flatMap(judgement => {
    const list = lists.find(({ id }) => id === judgement.list)
    if (!list) return []
    const values = { entry: ownText(making, judgement.entry), list: ownText(making, list.title), date: list.date }
    return [[t(making.say('hit.gone', values)), ...judged(making, judgement)]]
  })
  return [
    making.text('elsewhere.screened'),
    ...making.table(
      making.say('elsewhere.lists'),
      [
        ['elsewhere.list', 0.3],
        ['elsewhere.regime', 0.18],
        ['elsewhere.date', 0.13],
        ['elsewhere.entries', 0.09],
        ['elsewhere.sha256', 0.3],
      ],
      listRows,
    ),
    ...making.table(
      making.say('elsewhere.hits'),
      [
        ['elsewhere.entry', 0.3],
        ['elsewhere.alike', 0.35],
        ['column.state', 0.35],
      ],
      hits.map(hit => hitRow(making, hit)),
    ),
    ...(hits.length === 0 ? [making.text('elsewhere.nohits')] : []),
    ...(missing.length > 0 ? [making.list(missing)] : []),
  ]
}

function hitRow(making: Making, { list, entry, score, reasons, state, judgement }: ScreenedHit): Inline[][] {
  const listed = reasons.find(({ of }) => of === 'name')?.theirs ?? ''
  const place = making.say('hit.place', { entry: ownText(making, entry.id), list: ownText(making, list.title), date: list.date })
  return [
    [t(making.free(listed)), t(` (${place})`)],
    [t(making.say('hit.score', { score: score.toFixed(2) })), t('; '), t(reasons.map(reason => sayReason(making, reason)).join('; '))],
    [t(making.say(`hit.${state}`, { person: making.person })), ...(judgement ? judged(making, judgement) : [])],
  ]
}

/** Who judged, on which day, and why. */
function judged(making: Making, { by, at, why, verdict }: HitJudgement): Inline[] {
  const who = by === '' ? '' : `, ${ownText(making, by)}`
  const said = why === '' ? making.say('own.withheld') : ownText(making, why)
  return [t(` — ${at.slice(0, 10)}${who}: ${said}`), ...(verdict === 'confirmed' ? [t(` ${making.say('hit.checked')}`)] : [])]
}

function sayReason(making: Making, { of, says, ours, theirs }: Reason): string {
  const values = { ours, theirs: ownText(making, theirs) }
  if (of === 'name') return making.say(says === 'same' ? 'hit.name.same' : says === 'near' ? 'hit.name.near' : 'hit.name.other')
  const phrase = says === 'agrees' ? 'agrees' : says === 'contradicts' ? 'contradicts' : 'unknown'
  return making.say(`hit.${of}.${phrase}`, values)
}
