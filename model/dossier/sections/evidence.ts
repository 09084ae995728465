import type { RelationshipRecord } from '../../claims/records.ts'
import type { SourceId } from '../../claims/source.ts'
import { onlyRead } from '../caveats.ts'
import type { Block, CslItem, Inline } from '../document.ts'
import { t, work, type Made, type Making } from '../making.ts'
import { sourceNumber } from '../numbering.ts'
import { placeOf } from '../places.ts'

const joined = (values: readonly (string | null | undefined)[]): string =>
  [...new Set(values.filter(value => value !== null && value !== undefined && value !== ''))].join('; ') || '—'

/** Section 8: every claim used, as it is numbered, and the sources it names. Made after all the others. */
export function evidence(making: Making): Made {
  const { claims, sources: used } = making.numbering
  const { sources } = making.facts
  const numberOf = new Map(used.map((id, at) => [id, sourceNumber(at)]))
  const named = (id: SourceId): string => numberOf.get(id) ?? making.say('withheld')
  const rows = claims.map((claim, at): Inline[][] => [
    [{ claims: [at + 1] }],
    [
      ...making.said(claim),
      // A conflict's note stands in the sentence already.
      ...(claim.note !== null && claim.status !== 'conflict' ? making.note(claim.note) : []),
    ],
    [t(joined(claim.citations.map(({ source }) => named(source))))],
    [t(joined(claim.citations.map(citation => placeOf(making, citation))))],
    [t(making.say(`stance.${claim.stance}`))],
    [t(joined(claim.citations.map(({ source, relays }) => named(relays ?? source))))],
  ])
  const table = making.table(
    making.say('evidence.table'),
    [
      ['column.number', 0.06],
      ['evidence.claim', 0.46],
      ['evidence.source', 0.07],
      ['evidence.place', 0.24],
      ['evidence.stance', 0.11],
      ['evidence.origin', 0.06],
    ],
    rows,
  )
  const list = making.table(
    making.say('evidence.sources'),
    [
      ['column.number', 0.07],
      ['evidence.source', 0.34],
      ['evidence.published', 0.13],
      ['evidence.accessed', 0.13],
      ['evidence.archive', 0.33],
    ],
    used.map((id, at) => [
      [t(sourceNumber(at))],
      [work(making.sourceTitle(id)), ...publisherOf(making, id)],
      [t(joined([sources.get(id)?.published]))],
      [t(joined(claims.flatMap(({ citations }) => citations.filter(({ source }) => source === id).map(({ accessed }) => accessed))))],
      [work(joined([sources.get(id)?.archiveUrl]))],
    ]),
  )
  const kept = claims.filter(({ citations }) => citations.some(({ source }) => sources.get(source)?.url && sources.get(source)?.archiveUrl))
  const state = kept.length === 0 ? 'missing' : kept.length === claims.length ? 'complete' : 'partly'
  return making.section('evidence', 8, 'section.evidence', table.length > 0 ? [...table, ...list] : [making.text('evidence.none')], [
    making.check('evidence', 'check.evidence', state),
  ])
}

/** Who published it, so that who stands behind an origin can be seen beside it. */
function publisherOf(making: Making, id: SourceId): Inline[] {
  const publisher = making.facts.sources.get(id)?.publisher ?? null
  return publisher === null ? [] : [t(`. ${making.free(publisher)}`)]
}

/** Section 9: how many independent origins stand behind each hop. */
export function corroboration(making: Making): Made {
  const voices = close(making)
  const hops = new Map<string, RelationshipRecord>()
  for (const { chains } of making.given.acts)
    for (const { chain } of chains.slice(0, 1)) for (const { relationship } of chain.hops) hops.set(relationship.id, relationship)
  const countOf = (of: RelationshipRecord): number => making.facts.origins.get(of.id) ?? 0
  const rows = [...hops.values()].map(of => [
    making.relationship(of),
    [t(sayOrigins(making, countOf(of), onlyRead(making.supporting(of.id))))],
  ])
  const table = making.table(
    making.say('corroboration.table'),
    [
      ['column.what', 0.7],
      ['column.count', 0.3],
    ],
    rows,
  )
  const twice = [...hops.values()].filter(of => countOf(of) > 1).length
  const state = twice === 0 ? 'missing' : twice === hops.size ? 'complete' : 'partly'
  return making.section(
    'corroboration',
    9,
    'section.corroboration',
    table.length > 0
      ? [making.text('corroboration.voices'), ...onOne(making, [...hops.values()]), ...voices, ...table]
      : [making.text('corroboration.none'), ...voices],
    [making.check('corroboration', 'check.corroboration', state)],
  )
}

/** Where one document is all there is, however many voices it passes on. */
function onOne(making: Making, hops: readonly RelationshipRecord[]): Block[] {
  const documents = new Set(
    hops.flatMap(({ id }) => making.supporting(id)).flatMap(({ citations }) => citations.map(({ source }) => source)),
  )
  const [only] = documents
  if (only === undefined || documents.size > 1) return []
  const [before = '', after = ''] = making.say('corroboration.one', { source: '\u0001' }).split('\u0001')
  return [making.paragraph([t(before), making.mention(only), t(after)])]
}

/** Who stands behind a source and close to those of whom it tells. */
function close(making: Making): Block[] {
  const { voices } = making.facts
  return voices.length === 0
    ? []
    : [making.text('corroboration.close'), making.list(making.claimItems(voices.flatMap(({ id }) => making.supporting(id).slice(0, 1))))]
}

function sayOrigins(making: Making, count: number, read: boolean): string {
  if (read) return making.say('corroboration.read')
  return count > 1 ? making.say('corroboration.count', { count }) : making.say('corroboration.single')
}

const cslTypes: Readonly<Record<string, string>> = {
  news: 'article-newspaper',
  report: 'report',
  'court-record': 'legal_case',
  'official-statement': 'speech',
  testimony: 'interview',
  law: 'legislation',
  resolution: 'legislation',
  'social-media': 'post',
}
const dateParts = (text: string | null | undefined): CslItem['issued'] => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '')
  if (!parts) return undefined
  return {
    'date-parts': [
      parts
        .slice(1)
        .filter(part => typeof part === 'string')
        .map(Number),
    ],
  }
}

/** The sources in the order in which they are first used, numbered here: a source's own id may hold a name. */
export function bibliography(making: Making): CslItem[] {
  const { sources, claims } = making.numbering
  const accessed = (id: string): string | null =>
    claims
      .flatMap(({ citations }) => citations.filter(({ source }) => source === id).map(citation => citation.accessed))
      .find(day => day !== null) ?? null
  return sources.map((id, at): CslItem => {
    const source = making.facts.sources.get(id)
    const issued = dateParts(source?.published)
    const seen = dateParts(accessed(id))
    return {
      id: `s${at + 1}`,
      type: cslTypes[source?.kind ?? ''] ?? 'document',
      title: making.sourceTitle(id),
      ...(source && source.authors.length > 0 && { author: source.authors.map(literal => ({ literal })) }),
      ...(source?.publisher && { publisher: source.publisher }),
      ...(issued && { issued }),
      ...(seen && { accessed: seen }),
      ...(source?.url && { URL: source.url }),
      ...(source?.archiveUrl && { archive_location: source.archiveUrl }),
      ...(source?.language && { language: source.language }),
    }
  })
}
