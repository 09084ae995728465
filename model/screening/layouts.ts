import { birthDateOf, dayFirst, valuesOf, type Row } from './cells.ts'
import type { ListEntry, ListFormat } from './list.ts'

/** What one row tells of one entry; rows of one id are put together. */
export interface Told {
  readonly id: string
  /** Names that the list itself calls the main ones, and all others. */
  readonly primary: readonly string[]
  readonly names: readonly string[]
  readonly kind: ListEntry['kind']
  readonly birthDates: readonly string[]
  readonly countries: readonly string[]
  readonly programmes: readonly string[]
  readonly listedOn: string
}

export interface Layout {
  readonly format: ListFormat
  /** Headings without which it is not this layout, in small letters. */
  readonly needed: readonly string[]
  /** All headings it may have; null where others are passed over. */
  readonly allowed: readonly string[] | null
  /** The heading of the id, for findings. */
  readonly id: string
  /** Whether several rows tell of one entry. */
  readonly many: boolean
  /** What a cell under a heading is checked for. */
  readonly checks: Readonly<Record<string, 'days' | 'day'>>
  readonly tell: (cell: (heading: string) => string) => Told
}

const one = (text: string): string[] => (text.trim() === '' ? [] : [text.trim()])
const kindOf = (text: string, person: readonly string[], unknown: readonly string[] = []): ListEntry['kind'] => {
  const said = text.trim().toLowerCase()
  return person.includes(said) ? 'person' : said === '' || unknown.includes(said) ? 'unknown' : 'other'
}

/** The UK writes a name in six cells, the family name in the sixth. */
const ukName = (cell: (heading: string) => string): string =>
  ['name 1', 'name 2', 'name 3', 'name 4', 'name 5', 'name 6']
    .map(heading => cell(heading).trim())
    .filter(part => part !== '')
    .join(' ')
const ukNames = (cell: (heading: string) => string, type: string): Pick<Told, 'primary' | 'names'> => {
  const name = one(ukName(cell))
  const primary = /^primary name/i.test(cell(type).trim())
  return { primary: primary ? name : [], names: [...(primary ? [] : name), ...one(cell('name non-latin script'))] }
}

const simpleHeadings = ['id', 'name', 'aliases', 'birth_date', 'countries', 'programs', 'listed_on']

/**
 * Layouts with headings, the most particular first. Sources: the exporter of OpenSanctions (targets.simple.csv); the guides of OFSI to its consolidated list
 * (2022 format) and of the FCDO to the UK Sanctions List; the EU's Financial Sanctions Files, CSV 1.1.
 */
export const layouts: readonly Layout[] = [
  {
    format: 'opensanctions',
    needed: ['id', 'schema', 'name', 'aliases'],
    allowed: null,
    id: 'id',
    many: false,
    checks: {},
    tell: cell => ({
      id: cell('id'),
      primary: one(cell('name')),
      names: valuesOf(cell('aliases')),
      kind: kindOf(cell('schema'), ['person'], ['legalentity', 'thing']),
      birthDates: valuesOf(cell('birth_date')),
      countries: valuesOf(cell('countries')),
      programmes: valuesOf(cell('program_ids')),
      listedOn: '',
    }),
  },
  {
    format: 'uk-list',
    needed: ['unique id', 'name 6', 'name 1', 'name type'],
    allowed: null,
    id: 'unique id',
    many: true,
    checks: {},
    tell: cell => ({
      id: cell('unique id'),
      ...ukNames(cell, 'name type'),
      kind: kindOf(cell('designation type') || cell('individual, entity, ship'), ['individual']),
      birthDates: valuesOf(cell('d.o.b')).map(birthDateOf).map(dayFirst),
      countries: [...valuesOf(cell('nationality(/ies)')), ...one(cell('country of birth'))],
      programmes: one(cell('regime name')),
      listedOn: dayFirst(cell('date designated')),
    }),
  },
  {
    format: 'uk-ofsi',
    needed: ['group id', 'name 6', 'name 1', 'group type'],
    allowed: null,
    id: 'group id',
    many: true,
    checks: {},
    tell: cell => ({
      id: cell('group id'),
      ...ukNames(cell, 'alias type'),
      kind: kindOf(cell('group type'), ['individual']),
      birthDates: valuesOf(cell('dob')).map(birthDateOf).map(dayFirst),
      countries: [...valuesOf(cell('nationality')), ...one(cell('country of birth'))],
      programmes: one(cell('regime')),
      listedOn: dayFirst(cell('listed on')),
    }),
  },
  {
    format: 'eu-fsf',
    needed: ['entity_logicalid', 'namealias_wholename'],
    allowed: null,
    id: 'entity_logicalid',
    many: true,
    checks: {},
    tell: cell => ({
      id: cell('entity_logicalid'),
      primary: [],
      names: one(cell('namealias_wholename')),
      kind: kindOf(cell('entity_subjecttype_classificationcode') || cell('entity_subjecttype'), ['p', 'person']),
      birthDates: one(cell('birthdate_birthdate') || cell('birthdate_year')),
      countries: one(cell('citizenship_countryiso2code')),
      programmes: one(cell('entity_regulation_programme')),
      listedOn: cell('entity_designationdate').trim(),
    }),
  },
  {
    format: 'simple',
    needed: ['id', 'name'],
    allowed: simpleHeadings,
    id: 'id',
    many: false,
    checks: { birth_date: 'days', listed_on: 'day' },
    tell: cell => ({
      id: cell('id'),
      primary: one(cell('name')),
      names: valuesOf(cell('aliases')),
      kind: 'unknown',
      birthDates: valuesOf(cell('birth_date')),
      countries: valuesOf(cell('countries')),
      programmes: valuesOf(cell('programs')),
      listedOn: cell('listed_on').trim(),
    }),
  },
]

/** The headings stand in the first row, or in the second where the first only says when the list was made. */
export function layoutOf(rows: readonly Row[]): { layout: Layout; headings: readonly string[]; body: readonly Row[] } | null {
  for (const at of [0, 1]) {
    const headings = (rows[at]?.cells ?? []).map(heading => heading.trim().toLowerCase())
    const layout = layouts.find(({ needed }) => needed.every(heading => headings.includes(heading)))
    if (layout) return { layout, headings, body: rows.slice(at + 1) }
  }
  return null
}
