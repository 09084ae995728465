import { checkStatement } from '#model/claims/check.ts'
import { locatorParts } from '#model/claims/citation.ts'
import { revision as revisionSchema, statement as statementSchema, type Subject } from '#model/claims/claim.ts'
import { isDay, type Day } from '#model/claims/day.ts'
import { readWhen } from '#model/claims/edtf.ts'
import type { Source } from '#model/claims/source.ts'
import type { Time, When } from '#model/claims/when.ts'
import { nodeDefinition, propertyOf, relationshipDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { IncomingClaim } from '#server/store/store.ts'
import type { Finding } from './findings.ts'
import { issuesOf, type Frame } from './frame.ts'
import { propertyHeadings, type MappedRow } from './map.ts'

/** Understands one row as one claim. */
export function readClaim(row: MappedRow, frame: Frame): { incoming: IncomingClaim | undefined; findings: Finding[] } {
  const findings: Finding[] = []
  const wrong = (column: string, expected: string, value = row.cells.get(column) ?? '') => {
    findings.push({ file: row.file, row: row.row, column, value, expected })
  }
  const cell = (heading: string): string | null => row.cells.get(heading) ?? null
  const choice = (heading: string, standard: string): string => row.cells.get(heading) ?? standard
  const yesNo = (heading: string): boolean => {
    const text = cell(heading)
    if (text !== null && text !== 'yes' && text !== 'no') wrong(heading, 'yes, no or nothing')
    return text === 'yes'
  }

  const type = 'node' in row.kind ? row.kind.node : 'relationship' in row.kind ? row.kind.relationship : undefined
  const subject = type && readSubject(row, frame, wrong)
  const source = readCitedSource(row, frame, wrong)
  const says = type ? readSays(row, type, wrong) : {}
  const when = type && source ? readDate(row, timeOf(row), source, wrong) : null
  const saidBy = cell('saidBy')
  const speaker = saidBy === null ? null : frame.records.get(saidBy)?.id
  if (speaker === undefined) wrong('saidBy', 'the key of a record of this folder')
  const relays = cell('relays')
  if (relays !== null && (!frame.sources.has(relays) || relays === source?.id)) wrong('relays', 'the key of another source in sources.csv')
  for (const heading of ['accessed', 'said'])
    if (cell(heading) !== null && !isDay(cell(heading) ?? '')) wrong(heading, 'a day, such as 2021-09-02')
  const hedged = yesNo('hedged')
  const quotation = cell('quotation')
  if (quotation === null && (cell('translation') !== null || cell('quotationLanguage') !== null))
    wrong('quotation', 'a quotation where its language or translation is given')

  const locator = Object.fromEntries(locatorParts.flatMap(part => (cell(part) === null ? [] : [[part, cell(part)]])))
  if (source && Object.keys(locator).length === 0) wrong('section', `the place in ${source.id}: at least one of ${locatorParts.join(', ')}`)
  if (findings.length > 0 || !subject || !source) return { incoming: undefined, findings }

  const statement = statementSchema.safeParse({
    subject,
    says,
    citations: [
      {
        source: source.id,
        locator,
        relays,
        accessed: cell('accessed'),
        quotation: quotation === null ? null : { text: quotation, language: cell('quotationLanguage'), translation: cell('translation') },
      },
    ],
    saidBy: speaker ?? null,
    stance: choice('stance', 'states'),
    hedged,
    when,
  })
  const sensitive = propertyHeadings(row).some(heading => propertyOf(type, heading)?.sensitive)
  const revision = revisionSchema.safeParse({
    status: choice('status', 'accepted'),
    note: cell('note'),
    mark: choice('mark', sensitive ? 'restricted' : 'public'),
  })
  if (!statement.success) findings.push(...issuesOf(row, statement.error, path => columnAt(path)))
  if (!revision.success) findings.push(...issuesOf(row, revision.error, ([field]) => String(field)))
  if (!statement.success || !revision.success) return { incoming: undefined, findings }

  for (const found of checkStatement(statement.data, id => frame.types.get(id)))
    wrong(found.at === 'says' ? 'key' : found.at, found.expected, found.value)
  const key = cell('key')
  if (findings.length > 0 || key === null) return { incoming: undefined, findings }
  return {
    incoming: { statement: statement.data, revision: revision.data, researcher: cell('researcher'), row: { folder: frame.main.id, key } },
    findings,
  }
}

type Wrong = (column: string, expected: string, value?: string) => void

const timeOf = ({ kind }: MappedRow): Time =>
  'node' in kind ? nodeDefinition(kind.node).time : 'relationship' in kind ? relationshipDefinition(kind.relationship).time : 'timeless'

/** The column a part of a statement came from. */
function columnAt(path: readonly PropertyKey[]): string {
  const [field, inner, , part] = path.map(String)
  if (field === 'says') return inner ?? 'key'
  if (field === 'citations') return path.length > 3 && part ? part : String(path[2] ?? 'section')
  return field ?? 'key'
}

function readSubject(row: MappedRow, { records }: Frame, wrong: Wrong): Subject | undefined {
  if ('node' in row.kind) {
    const record = records.get(row.cells.get('about') ?? row.cells.get('key') ?? '')
    return record && { profile: record.id }
  }
  if (!('relationship' in row.kind)) return undefined
  const end = (column: 'from' | 'to') => {
    const record = records.get(row.cells.get(column) ?? '')
    if (!record) wrong(column, 'the key of a record of this folder')
    return record?.id
  }
  const [from, to] = [end('from'), end('to')]
  return from && to ? { type: row.kind.relationship, from, to, key: row.cells.get('which') ?? '' } : undefined
}

function readCitedSource(row: MappedRow, { main, sources }: Frame, wrong: Wrong): Source | undefined {
  const key = row.cells.get('source')
  const source = key === undefined ? main : sources.get(key)
  if (!source) wrong('source', 'the key of a source in sources.csv')
  return source
}

function readSays(row: MappedRow, type: NodeType | RelationshipType, wrong: Wrong): Record<string, unknown> {
  const says: Record<string, unknown> = {}
  for (const heading of propertyHeadings(row)) {
    const property = propertyOf(type, heading)
    const cell = row.cells.get(heading) ?? ''
    if (!property) continue
    const parts = property.many
      ? cell
          .split('|')
          .map(part => part.trim())
          .filter(part => part !== '')
      : [cell]
    const values = parts.map(part => property.kind.fromCell(part))
    for (const [index, value] of values.entries())
      if (!property.kind.schema.safeParse(value).success) wrong(heading, property.kind.expected, parts[index])
    if (property.kind.name === 'date') for (const part of parts) checkDate(heading, part, wrong)
    says[heading] = values.length === 1 ? values[0] : values
  }
  return says
}

function checkDate(heading: string, text: string, wrong: Wrong): void {
  const read = readWhen(text, 'event', null)
  if (!read.ok) wrong(heading, `a date in EDTF. ${read.why.replace(/\.$/, '')}`, text)
}

function readDate(row: MappedRow, time: Time, source: Source, wrong: Wrong): When | null {
  const text = row.cells.get('when')
  if (text === undefined) return null
  const said = row.cells.get('said') ?? saidOn(source)
  const read = readWhen(text, time, said !== null && isDay(said) ? said : null)
  if (read.ok) return read.when
  wrong('when', `a date in EDTF. ${read.why.replace(/\.$/, '')}`)
  return null
}

/** The first day the source can have said it: what is “still so” is so no longer than that for certain. */
function saidOn({ published }: Source): Day | null {
  const read = published === null ? undefined : readWhen(published, 'event', null)
  return read?.ok ? read.when.possible[0] : null
}
