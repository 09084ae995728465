import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valuesOf, type Row } from '#model/screening/cells.ts'
import { readList } from '#model/screening/read.ts'

/** Rows as a file has them, the headings first. */
const rows = (...lines: readonly (readonly string[])[]): Row[] => lines.map((cells, at) => ({ row: at + 1, cells }))
function entriesIn(given: readonly Row[], aliases: readonly Row[] | null = null) {
  const read = readList(given, aliases)
  if ('findings' in read) throw new Error(JSON.stringify(read.findings))
  return read.read
}
function findingsIn(given: readonly Row[], aliases: readonly Row[] | null = null) {
  const read = readList(given, aliases)
  if ('read' in read) throw new Error('it was read')
  return read.findings.map(({ row, column, value }) => [row, column, value])
}

const simple = ['id', 'name', 'aliases', 'birth_date', 'countries', 'programs', 'listed_on']

describe('a list of id,name', () => {
  test('is read with what else it says', () => {
    expect(
      entriesIn(rows(simple, ['1', 'Marat Probny', 'Marat Probnyi; Марат Пробный', '1965;1966-02', 'kz', 'TEST-1', '2021-12-10'])),
    ).toEqual({
      format: 'simple',
      entries: [
        {
          id: '1',
          names: ['Marat Probny', 'Marat Probnyi', 'Марат Пробный'],
          kind: 'unknown',
          birthDates: ['1965', '1966-02'],
          countries: ['kz'],
          programmes: ['TEST-1'],
          listedOn: '2021-12-10',
        },
      ],
      notes: [],
    })
    expect(entriesIn(rows([' Name', 'ID '], ['Marat Probny', 'a'])).entries.map(({ id }) => id)).toEqual(['a'])
  })

  test('everything wrong is said at once, with row and column', () => {
    const wrong = rows(
      [...simple, 'alias', 'name'],
      ['', 'Marat Probny'],
      ['1', '—'],
      ['1', 'Marat Probny'],
      ['2', 'Dana Probnaya', '', '01.02.1965', '', '', 'yesterday', '', '', 'too much'],
    )
    expect(findingsIn(wrong)).toEqual([
      [1, 'name', 'name'],
      [1, 'alias', 'alias'],
      [5, null, 'too much'],
      [5, 'birth_date', '01.02.1965'],
      [5, 'listed_on', 'yesterday'],
      [2, 'id', ''],
      [4, 'id', '1'],
      [3, 'name', '—'],
    ])
  })

  test('what reads to nothing is refused, and so is what has no headings that are known', () => {
    for (const given of [
      [],
      rows([]),
      rows(['']),
      rows(['id', 'name']),
      rows(['id', 'name'], ['', '']),
      rows(['key', 'title'], ['1', 'x']),
    ])
      expect(findingsIn(given)).toHaveLength(1)
    expect(findingsIn(rows(['id', 'name'], ['1', 'Marat Probny']), rows(['1']))).toEqual([[null, 'aliases', '']])
  })
})

test('OpenSanctions: values in a cell are a line of CSV with semicolons; a legal entity may be a person', () => {
  const headings = ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'addresses', 'program_ids', 'dataset', 'first_seen']
  const given = rows(
    headings,
    ['NK-1', 'Person', 'Marat Probny', '"Probny; Marat";Марат ""Пробный""', '1965-03-01', 'kz;ru', 'x', 'T-1', 'd', '2022-01-01'],
    ['NK-2', 'Company', 'Probny Mill', '', '', '', '', '', '', ''],
    ['NK-3', 'LegalEntity', 'Dana Probnaya', '', '', '', '', '', '', ''],
  )
  const { format, entries } = entriesIn(given)
  expect([format, entries.map(({ kind }) => kind)]).toEqual(['opensanctions', ['person', 'other', 'unknown']])
  expect(entries[0]).toEqual({
    id: 'NK-1',
    names: ['Marat Probny', 'Probny; Marat', 'Марат ""Пробный""'],
    kind: 'person',
    birthDates: ['1965-03-01'],
    countries: ['kz', 'ru'],
    programmes: ['T-1'],
    listedOn: null,
  })
})

test('the UK: rows of one group are one entry, names in six cells and in another script', () => {
  const ofsi = [
    'Name 6',
    'Name 1',
    'Name 2',
    'Name Non-Latin Script',
    'DOB',
    'Nationality',
    'Group Type',
    'Alias Type',
    'Regime',
    'Listed On',
    'Group ID',
  ]
  const given = rows(
    ['Last Updated', '12/11/2024'],
    ofsi,
    ['PROBNYI', 'Marat', '', '', '00/00/1965', 'Kazakhstan', 'Individual', 'AKA', 'Testland', '10/12/2021', '77'],
    [
      'PROBNY',
      'Marat',
      'Testovich',
      'Марат Пробный',
      '01/03/1965',
      'Kazakhstan',
      'Individual',
      'Primary name',
      'Testland',
      '10/12/2021',
      '77',
    ],
    ['PROBNY MILL', '', '', '', '', '', 'Entity', 'Primary name', 'Testland', '', '78'],
  )
  const { format, entries } = entriesIn(given)
  expect([format, entries.map(({ id, kind }) => [id, kind])]).toEqual([
    'uk-ofsi',
    [
      ['77', 'person'],
      ['78', 'other'],
    ],
  ])
  expect(entries[0]).toMatchObject({
    names: ['Marat Testovich PROBNY', 'Marat PROBNYI', 'Марат Пробный'],
    birthDates: ['1965', '1965-03-01'],
    listedOn: '2021-12-10',
  })
  const list = [
    'Unique ID',
    'Name 6',
    'Name 1',
    'Name type',
    'Designation Type',
    'D.O.B',
    'Nationality(/ies)',
    'Regime Name',
    'Date Designated',
  ]
  const other = rows(['Report Date: 02-Oct-2025'], list, [
    'TST1',
    'PROBNY',
    'Marat',
    'Primary Name',
    'Individual',
    'dd/mm/1965',
    'Kazakhstan',
    'T',
    '10/12/2021',
  ])
  expect(entriesIn(other)).toMatchObject({
    format: 'uk-list',
    entries: [{ id: 'TST1', names: ['Marat PROBNY'], kind: 'person', birthDates: ['1965'] }],
  })
})

test('the EU: each row tells one thing, and names stand in some of them', () => {
  const headings = [
    'fileGenerationDate',
    'Entity_LogicalId',
    'Entity_SubjectType',
    'NameAlias_WholeName',
    'BirthDate_BirthDate',
    'Citizenship_CountryIso2Code',
  ]
  const given = rows(
    headings,
    ['d', '5', 'P', 'Marat Probny', '', ''],
    ['d', '5', 'P', '', '1965-03-01', ''],
    ['d', '5', 'P', '', '', 'KZ'],
    ['', '', '', '', '', ''],
  )
  expect(entriesIn(given)).toMatchObject({
    format: 'eu-fsf',
    entries: [{ id: '5', names: ['Marat Probny'], kind: 'person', birthDates: ['1965-03-01'], countries: ['KZ'] }],
  })
})

describe('OFAC', () => {
  const none = '-0- '
  const sdn = (id: string, name: string, type: string, remarks: string) => [
    id,
    name,
    type,
    'TEST] [GLOMAG',
    ...Array<string>(7).fill(none),
    remarks,
  ]
  const given = rows(
    sdn('36', 'PROBNY, Marat', 'individual', "DOB 01 Mar 1965; alt. DOB 1966; nationality Kazakhstan; a.k.a. 'THE TESTER'; Gender Male."),
    sdn('37', 'PROBNY MILL', none, none),
    ['\u001a'],
  )

  test('SDN.CSV has no headings; what it says of a person stands in the remarks', () => {
    const { format, entries, notes } = entriesIn(given)
    expect([format, notes.length]).toEqual(['ofac-sdn', 1])
    expect(entries[0]).toEqual({
      id: '36',
      names: ['PROBNY, Marat', 'THE TESTER'],
      kind: 'person',
      birthDates: ['01 Mar 1965', '1966'],
      countries: ['Kazakhstan'],
      programmes: ['GLOMAG', 'TEST'],
      listedOn: null,
    })
    expect(entries[1]?.kind).toBe('other')
  })

  test('ALT.CSV goes beside it; alone, or of another day, it is refused', () => {
    const alt = rows(['36', '1', 'aka', 'PROBNYI, Marat', none], ['\u001a'])
    expect(entriesIn(given, alt).entries[0]?.names).toContain('PROBNYI, Marat')
    expect(entriesIn(given, alt).notes).toEqual([])
    expect(findingsIn(alt)).toHaveLength(1)
    expect(findingsIn(given, rows(['99', '1', 'aka', 'SOMEONE, Else', none]))).toEqual([[null, 'aliases', '99']])
  })
})

test('no order of rows changes what is read', () => {
  const ids = ['1', '2', '3']
  const cell = fc.constantFrom('', 'Marat Probny', 'Dana Probnaya', 'Марат Пробный', 'P. Marat')
  const row = fc.tuple(fc.constantFrom(...ids), cell, fc.constantFrom('P', 'E', ''), fc.constantFrom('', '1965', '1970'))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (told, random) => {
      const headings = ['Entity_LogicalId', 'NameAlias_WholeName', 'Entity_SubjectType', 'BirthDate_Year']
      const shuffled = told.map(one => ({ one, at: random.next().value as number })).sort((a, b) => a.at - b.at)
      const read = (lines: readonly (readonly string[])[]) => {
        const answer = readList(rows(headings, ...lines), null)
        return 'read' in answer ? answer.read.entries : answer.findings.length
      }
      expect(read(shuffled.map(({ one }) => one))).toEqual(read(told))
    }),
  )
})

test('values written as CSV come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }).filter(text => text.trim() === text && text !== '')), values => {
      const quoted = values.map(value => `"${value.replaceAll('"', '""')}"`).join(';')
      expect(valuesOf(quoted)).toEqual(values)
    }),
  )
})
