import { describe, expect, test } from 'vitest'
import { ImportRefused, sayFinding } from '#server/import/findings.ts'
import { prepare } from '#server/import/prepare.ts'
import { folderWith, smallFolder } from '#tests/support/folders.ts'

/** What a person reads when a folder is refused; empty when it is taken. */
function refusal(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  try {
    prepare(folderWith(files))
    return []
  } catch (error) {
    if (error instanceof ImportRefused) return error.findings.map(finding => sayFinding(finding).replace(/^answerable-test-[^/]*\//, ''))
    throw error
  }
}

const withPerson = (rows: string, headings = 'key,about,name,section') => ({
  ...smallFolder,
  'Person.csv': `${headings}\naizada,,Aizada Testova,1\nmarat,,Marat Probny,1\n${rows}`,
})
const withWork = (row: string, headings = 'key,from,to,when,section') => ({ ...smallFolder, 'WORKS_AT.csv': `${headings}\n${row}\n` })

describe('a sound folder', () => {
  test('becomes one claim a row, with its place, speaker and dates', () => {
    const { drafts, scenes } = prepare(folderWith(smallFolder))
    const works = drafts[0]?.claims.find(({ incoming }) => incoming.row.key === 'works')?.incoming
    const id = (key: string) => drafts[0]?.profiles.find(profile => profile.key === key)?.id
    expect(works).toEqual({
      row: { folder: 'test-report', key: 'works' },
      researcher: null,
      revision: { status: 'accepted', note: null, mark: 'public' },
      statement: {
        subject: { type: 'WORKS_AT', from: id('aizada'), to: id('mill'), key: '' },
        says: { role: 'baker' },
        citations: [
          { source: 'test-report', locator: { section: '1', paragraph: '4' }, relays: 'old-letter', accessed: null, quotation: null },
        ],
        saidBy: id('marat'),
        stance: 'states',
        hedged: false,
        when: { edtf: '2016-09/..', definite: ['2016-09-30', '2021-09-02'], possible: ['2016-09-01', null], starts: true, ends: false },
      },
    })
    expect(drafts[0]?.claims.map(({ incoming }) => incoming.row.key)).toEqual(['mill', 'aizada', 'marat', 'marat-2', 'works'])
    expect(drafts[0]?.claims[1]?.incoming.statement.says).toEqual({
      name: 'Aizada Testova',
      alias: 'Aizada Testowa',
      occupation: ['baker', 'poet'],
    })
    expect(scenes).toEqual([])
  })

  test('is taken with a byte order mark, Windows line ends and cells of several lines', () => {
    expect(
      refusal({
        ...smallFolder,
        'Organisation.csv': '\uFEFFkey,about,name,description,section\r\nmill,,Testovo Mill,"two\r\nlines",1\r\n',
      }),
    ).toEqual([])
  })

  test('marks health as restricted unless the row says otherwise', () => {
    const { drafts } = prepare(
      folderWith({
        ...smallFolder,
        'Person.csv':
          'key,about,name,health,section,mark\naizada,,Aizada Testova,,1,\nmarat,,Marat Probny,,1,\nill,aizada,,a cough,1,\nwell,aizada,,better,1,public\n',
      }),
    )
    const marks = new Map(drafts[0]?.claims.map(({ incoming }) => [incoming.row.key, incoming.revision.mark]))
    expect([marks.get('aizada'), marks.get('ill'), marks.get('well')]).toEqual(['public', 'restricted', 'public'])
  })
})

describe('what is wrong is named with its file, row, column, value and what is expected', () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, string[]]>([
    [
      'an unknown column',
      withPerson('', 'key,about,nmae,section'),
      ['Person.csv, row 1, column nmae: “nmae” — expected a heading of this file'],
    ],
    ['a doubled column', withPerson('', 'key,about,name,name'), ['Person.csv, row 1, column name: “name” — expected each heading once.']],
    [
      'a column that must be there',
      { ...smallFolder, 'WORKS_AT.csv': 'key,from,section\nw,aizada,1\n' },
      [
        'WORKS_AT.csv, row 1, column to: expected a column “to”.',
        'WORKS_AT.csv, row 2, column to: expected the key of a record of this folder.',
      ],
    ],
    [
      'a row with too many cells',
      withPerson('x,,Xenia Testova,1,surplus\n'),
      ['Person.csv, row 4: “surplus” — expected at most 4 cells, one for each heading; is a comma not inside quotes?'],
    ],
    ['a missing key', withPerson(',,Xenia Testova,1\n'), ['Person.csv, row 4, column key: expected a key.']],
    [
      'a key used twice',
      withPerson('mill,,Xenia Testova,1\n'),
      ['Person.csv, row 4, column key: “mill” — expected a key of its own: it is used in'],
    ],
    [
      'a claim about nobody',
      withPerson('x,nobody,Xenia Testova,1\n'),
      ['Person.csv, row 4, column about: “nobody” — expected the key of a row of Person.csv whose “about” is empty.'],
    ],
    [
      'a claim about a record of another type',
      withPerson('x,mill,Xenia Testova,1\n'),
      ['Person.csv, row 4, column about: “mill” — expected a record of this file; mill stands in Organisation.csv.'],
    ],
    ['a missing place', withPerson('x,,Xenia Testova,\n'), ['Person.csv, row 4, column section: expected the place in test-report']],
    [
      'an impossible day',
      withWork('w,aizada,mill,2021-02-30,1'),
      ['WORKS_AT.csv, row 2, column when: “2021-02-30” — expected a date in EDTF. 2021-02-30 is not a day'],
    ],
    [
      'an inverted date',
      withWork('w,aizada,mill,2021/2019,1'),
      ['WORKS_AT.csv, row 2, column when: “2021/2019” — expected a date in EDTF.'],
    ],
    [
      'an end of the wrong type',
      withWork('w,mill,aizada,,1'),
      [
        'WORKS_AT.csv, row 2, column from: “Organisation” — expected for WORKS_AT one of: Person.',
        'WORKS_AT.csv, row 2, column to: “Person” — expected for WORKS_AT one of: PublicBody, Court, Facility, Organisation.',
      ],
    ],
    [
      'an unknown end',
      withWork('w,aizada,moon,,1'),
      ['WORKS_AT.csv, row 2, column to: “moon” — expected the key of a record of this folder.'],
    ],
    [
      'a date on what is timeless',
      { ...smallFolder, 'FAMILY_OF.csv': 'key,from,to,when,section\nf,aizada,marat,2020,1\n' },
      ['FAMILY_OF.csv, row 2, column when: “2020” — expected'],
    ],
    [
      'an unknown source',
      withWork('w,aizada,mill,,1,elsewhere', 'key,from,to,when,section,source'),
      ['WORKS_AT.csv, row 2, column source: “elsewhere” — expected the key of a source in sources.csv.'],
    ],
    [
      'an unknown stance',
      withWork('w,aizada,mill,,1,shouts', 'key,from,to,when,section,stance'),
      ['WORKS_AT.csv, row 2, column stance: “shouts” — expected'],
    ],
    [
      'a conflict without a public note',
      withWork('w,aizada,mill,,1,conflict', 'key,from,to,when,section,status'),
      ['WORKS_AT.csv, row 2, column note: expected'],
    ],
    [
      'a value outside its choices',
      { ...smallFolder, 'Organisation.csv': 'key,about,name,kind,section\nmill,,Testovo Mill,castle,1\n' },
      ['Organisation.csv, row 2, column kind: “castle” — expected one of: ngo, party'],
    ],
    ['a row that says what another says', withPerson('x,aizada,Aizada Testova,1\n'), ['Person.csv, row 4: expected something that']],
    ['a broken quote', withPerson('"x,,Xenia Testova,1\n'), ['Person.csv, row 4: expected well-formed CSV']],
    ['a NUL byte', withPerson('x,,Xen\u0000ia,1\n'), ['Person.csv: expected text; there is a NUL byte at byte']],
    [
      'text that is not UTF-8',
      { ...smallFolder, 'Person.csv': Uint8Array.of(0x6b, 0x65, 0x79, 0xff, 0xfe) },
      ['Person.csv: expected UTF-8 text: save the spreadsheet as “CSV UTF-8”.'],
    ],
    ['a file of no known type', { ...smallFolder, 'Vertex.csv': 'key\n' }, ['Vertex.csv: “Vertex.csv” — expected a file called']],
    [
      'no main source',
      { ...smallFolder, 'sources.csv': 'key,main,title,kind\na,,A,report\n' },
      ['sources.csv, column main: “0” — expected “yes” in exactly one row'],
    ],
  ])('%s', (_what, files, expected) => {
    const found = refusal(files)
    for (const sentence of expected)
      expect(
        found.some(line => line.includes(sentence.replace(/\.$/, ''))),
        `${sentence}\n  among\n${found.join('\n')}`,
      ).toBe(true)
  })

  test('everything at once, not the first only', () => {
    expect(
      refusal({ ...withWork('w,mill,moon,2021-02-30,'), 'Organisation.csv': 'key,about,name,kind,section\nmill,,Testovo Mill,castle,1\n' })
        .length,
    ).toBeGreaterThanOrEqual(4)
  })

  test('text that hides things is shown with what it hides', () => {
    const [line] = refusal(withWork('w,ai\u202Ezada\u200B<script>,mill,,1'))
    expect(line).toContain('ai⟨U+202E⟩zada⟨U+200B⟩<script>')
  })

  test('a folder that is not there', () => {
    expect(() => prepare('/nowhere/at/all')).toThrow(ImportRefused)
  })

  test('a file of 200 MB is refused without being read', () => {
    const huge = new Uint8Array(200 * 1024 * 1024).fill(0x61)
    const before = process.memoryUsage().rss
    const found = refusal({ ...smallFolder, 'Person.csv': huge })
    expect(found.some(line => line.includes('Person.csv: “200 MB” — expected a file of at most 50 MB; split it.'))).toBe(true)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })
})
