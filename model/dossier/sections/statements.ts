import type { NodeId } from '../../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../../claims/records.ts'
import type { Block, Inline } from '../document.ts'
import type { FactClaim } from '../facts.ts'
import { t, type Making } from '../making.ts'
import { contentOf } from './said.ts'

const mostAlike = 8

/** Statements that speak of the person, one by one; what is told of an act that several of them name is told with the first. */
export function namingBlocks(making: Making, namings: readonly RelationshipRecord[]): Block[] {
  const told = new Set<NodeId>()
  return [...new Set(namings.map(({ from }) => from))].flatMap(id => {
    const statement = making.facts.nodes.get(id)
    const own = namings.filter(({ from }) => from === id)
    if (!statement) return []
    return [
      making.paragraph([t(making.named(id) + making.dated(making.named(id), statement.when, 'event'))]),
      making.list(making.within(statement, () => [...saidItems(making, statement, own), ...versionItems(making, id, told)])),
    ]
  })
}

/** What a statement says of the person, of whom it says the same, and what else it says; of a whole report only what it says of the person. */
function saidItems(making: Making, { id, properties }: NodeRecord, namings: readonly RelationshipRecord[]): Inline[][] {
  // Of several claims on one naming, one that only dates it says nothing that the others do not.
  const claims = namings.flatMap(of => {
    const all = making.supporting(of.id)
    return all.some(({ says }) => 'what' in says) ? all.filter(({ says }) => Object.keys(says).length > 0) : all
  })
  const whatOf = ({ says }: FactClaim): string | null => ('what' in says ? JSON.stringify(says['what']) : null)
  const isReport = [properties['kind'] ?? []].flat().includes('report')
  // Of whom it says the same stands with what is said, so that nothing else is read as said of them.
  const said = [...new Set(claims.map(whatOf))].flatMap(what => [
    ...making.notedItems(
      claims.filter(claim => whatOf(claim) === what),
      'noted',
    ),
    ...(what === null ? [] : alikeItems(making, othersNamed(making, id), claim => whatOf(claim) === what)),
  ])
  return [...said, ...(isReport ? [] : making.notedItems(contentOf(making, id)))]
}

function alikeItems(making: Making, others: readonly RelationshipRecord[], isSame: (claim: FactClaim) => boolean): Inline[][] {
  const alike = others.flatMap(({ id: naming, to }) => {
    const type = making.facts.nodes.get(to)?.type
    const same = making.supporting(naming).find(isSame)
    return same !== undefined && (type === 'Person' || type === 'Post' || type === 'PublicBody') ? [{ name: making.caption(to), same }] : []
  })
  const first = [...new Map(alike.map(one => [one.name, one])).values()]
  if (first.length === 0) return []
  const listed = first.slice(0, mostAlike)
  const names = listed.map(({ name }) => name).join(', ')
  const more = first.length > mostAlike ? ` (${making.say('more', { count: first.length - mostAlike })})` : ''
  return [[t(making.say('acts.alike', { names: names + more })), ...making.after(listed.map(({ same }) => same))]]
}

const othersNamed = (making: Making, statement: NodeId): RelationshipRecord[] =>
  (making.facts.around.get(statement) ?? []).filter(
    ({ type, from, to, supported }) => type === 'NAMES' && from === statement && to !== making.facts.person.id && supported,
  )

/** What others say of the acts that a statement speaks of and that are none of this dossier’s. */
function versionItems(making: Making, statement: NodeId, told: Set<NodeId>): Inline[][] {
  const ofDossier = new Set(making.facts.chains.map(({ chain }) => chain.act.id))
  return othersNamed(making, statement).flatMap(({ to }) => {
    const act = making.facts.nodes.get(to)
    const versions = making.claimsOf(to).filter(({ says }) => 'officialVersion' in says)
    if (act === undefined || versions.length === 0 || ofDossier.has(to)) return []
    if (told.has(to)) return [[t(making.say('acts.version-above', { act: making.named(to) }))]]
    told.add(to)
    const items = making.within(act, () => making.notedItems(versions))
    return [
      [
        t(`${making.say('acts.version-beside', { act: making.named(to) })} `),
        ...items.flatMap((item, at) => (at === 0 ? item : [t('; '), ...item])),
      ],
    ]
  })
}

/** The versions that stand beside what statements say of the person. */
export function versionsNamed(making: Making, namings: readonly RelationshipRecord[]): FactClaim[] {
  const acts = new Set(namings.flatMap(({ from }) => othersNamed(making, from).map(({ to }) => to)))
  return [...acts].flatMap(id => making.claimsOf(id).filter(({ says }) => 'officialVersion' in says))
}
