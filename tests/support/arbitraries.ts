import fc from 'fast-check'
import { locatorParts, type Citation, type Locator } from '#model/claims/citation.ts'
import { stances, statuses, type Revision, type Says } from '#model/claims/claim.ts'
import type { Day } from '#model/claims/day.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { marks } from '#model/claims/mark.ts'
import type { SourceId } from '#model/claims/source.ts'
import type { Time, When } from '#model/claims/when.ts'
import { nameProperties } from '#model/ontology/common.ts'
import type { Properties, PropertyDefinition } from '#model/ontology/define.ts'
import { cleanText, longestText, type PropertyKind, type PropertyValue } from '#model/ontology/kinds.ts'

/** Generators of what claims are made of, derived from the ontology: a property added there is generated here. */

const hostileParts = [
  "'",
  '"',
  '\\',
  '`',
  '\\u0000',
  '<script>alert(1)</script>',
  '&amp;',
  "'); DROP TABLE claims;--",
  "' OR 1=1 --",
  '%',
  '_',
  '}) DETACH DELETE n //',
  '`]->() RETURN $ids',
  '{$x}',
  '$1',
  'name:* AND NOT "',
  '+(-title:~2)^3 [a TO b]',
  '\u202e',
  '\u200f',
  '\u200b',
  '\u2066',
  '\u0301',
  '\u{1f600}',
  '\u{10348}',
  '\ufb00',
  '\uff21',
  '漢',
  '\n',
  '\t',
  '\u2028',
  'constructor',
  '__proto__',
  'null',
]

const clean = (longest: number) => (text: string) => {
  const parsed = cleanText(longest).safeParse(text)
  return parsed.success && parsed.data === text
}

/** Text that means something to SQL, Cypher, Lucene, HTML or JSON, or that reads otherwise than it is written, all allowed by the schema. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostileParts), fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 6 })
  .map(parts => parts.join('').trim())
  .filter(clean(300))

/** Long enough to break an index that holds whole values: 12 000 bytes of UTF-8 in 4000 characters. */
export const longText = fc.constantFrom('漢'.repeat(longestText), 'ж '.repeat(longestText / 2).trim(), '\u{10348}'.repeat(longestText / 2))

const givenNames = ['Aizada', 'Айзада', 'Yerzhan', 'Ержан', 'Ерж\u00e1n', 'Қанат', 'Qanat', 'Сергей', 'Sergej', 'عائدة']
const familyNames = [
  'Testova',
  'Тестова',
  'Mustermanov',
  'Мустерманов',
  'Үлгібаев',
  'Ulgibayev',
  'Primerov',
  'Примеров',
  'O’Sample',
  'Ъ-Пример',
]

/** Plainly invented names in three scripts, few enough that several nodes share one. */
export const nameText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...givenNames), fc.constantFrom(...familyNames)).map(words => words.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...familyNames) },
  { weight: 1, arbitrary: hostileText },
)

const plainText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('alpha', 'beta', 'Gamma', 'дельта', '10', '9', 'yes') },
  { weight: 2, arbitrary: hostileText },
)
const someText: fc.Arbitrary<string> = fc.oneof({ weight: 60, arbitrary: plainText }, { weight: 1, arbitrary: longText })

const valuesByKind: Readonly<Record<string, fc.Arbitrary<PropertyValue>>> = {
  text: someText,
  name: nameText,
  address: fc.constantFrom('https://example.org/a', "http://example.org/?q='%22<b>", 'https://example.org/%D0%B6'),
  'whole number': fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(Number.MAX_SAFE_INTEGER, 2 ** 31, 0)),
  percentage: fc.constantFrom(0, 100, 50, 33.3, 0.1, 99.99999999999999),
  'yes or no': fc.boolean(),
  country: fc.constantFrom('KZ', 'TR', 'UA'),
  date: fc.constantFrom('2021-05', '1979~', '2016-09/..'),
}

export function valueOf(kind: PropertyKind): fc.Arbitrary<PropertyValue> {
  if (kind.choices) return fc.constantFrom(...kind.choices.slice(0, 3))
  const found = valuesByKind[kind.name]
  if (!found) throw new RangeError(`no values are generated for properties of kind ${kind.name}: add them here`)
  return found
}

const headingOf = (property: string, isNode: boolean): fc.Arbitrary<string> =>
  isNode && (nameProperties as readonly string[]).includes(property)
    ? fc.constantFrom(property, property, `${property}@ru`, `${property}@kk-Latn`)
    : fc.constant(property)

const saidOf = ({ kind, many }: PropertyDefinition): fc.Arbitrary<Says[string]> =>
  many === true ? fc.oneof(valueOf(kind), fc.array(valueOf(kind), { minLength: 1, maxLength: 3 })) : valueOf(kind)

/** Some of a type's properties with their values. `least` is 1 for nodes: a claim about a node says something. */
export function saysOf(properties: Properties, least: 0 | 1): fc.Arbitrary<Says> {
  const known = Object.entries(properties)
  const isNode = least === 1
  const usual = known.filter(([property]) => property === 'name' || property === 'kind')
  if (known.length === 0) return fc.constant({})
  const chosen = fc.oneof(
    { weight: usual.length > 0 ? 2 : 0, arbitrary: fc.constantFrom(...(usual.length > 0 ? usual : known)) },
    { weight: 3, arbitrary: fc.constantFrom(...known) },
  )
  return fc
    .array(
      chosen.chain(([property, definition]) => fc.tuple(headingOf(property, isNode), saidOf(definition))),
      { minLength: least, maxLength: 3 },
    )
    .map(entries => Object.fromEntries(entries))
}

const writtenDates = [
  '2021',
  '2021-02',
  '2021-02-17',
  '2021-02-18',
  '2020~',
  '2019?',
  '2021-21',
  '202X',
  '2016-09/..',
  '2016-09/',
  '../2018-05',
  '2016/2021-09-02',
  '2018-01-01/2019-12-31',
  '[2019,2021]',
  '0001-01-01',
  '9999-12-31',
]
/** Dates a source may give for something of that time, read as the importer reads them; null for undated. */
export function whenOf(time: Time): fc.Arbitrary<When | null> {
  const said = fc.constantFrom<Day | null>('2021-09-02', null, '2022-03-01')
  const dated = fc
    .tuple(fc.constantFrom(...writtenDates), said)
    .map(([text, on]) => readWhen(text, time, on))
    .map(read => (read.ok ? read.when : null))
  return time === 'timeless' ? fc.constant(null) : fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: dated })
}

export const someDay: fc.Arbitrary<Day> = fc.constantFrom(
  '2015-01-01',
  '2016-09-30',
  '2018-05-31',
  '2020-01-06',
  '2021-02-17',
  '2021-09-02',
  '2025-01-01',
)

const locator: fc.Arbitrary<Locator> = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...locatorParts), fc.oneof(fc.constantFrom('1', '2', '10', '9a', 'II', 'Ы'), hostileText.filter(clean(120)))),
    {
      maxLength: 3,
      selector: ([part]) => part,
    },
  )
  .map(parts => Object.fromEntries(parts))

const citationOf = (sources: readonly SourceId[]): fc.Arbitrary<Citation> =>
  fc.record({
    source: fc.constantFrom(...sources),
    locator,
    relays: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...sources) }),
    accessed: fc.constantFrom(null, '2024-02-29'),
    quotation: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.record({ text: hostileText, language: fc.constantFrom(null, 'ru'), translation: fc.option(hostileText) }),
      },
    ),
  })
export const citationsOf = (sources: readonly SourceId[]): fc.Arbitrary<Citation[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.array(citationOf(sources), { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(citationOf(sources), { minLength: 2, maxLength: 3 }) },
  )

export const stance = fc.oneof(
  { weight: 3, arbitrary: fc.constant('states' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...stances) },
)

/** Public twice as often as all else, so that worlds have something in common at every clearance. */
export const mark = fc.oneof({ weight: 2, arbitrary: fc.constant('public' as const) }, { weight: 3, arbitrary: fc.constantFrom(...marks) })

const standing = statuses.filter(status => status !== 'retracted')
export const revision: fc.Arbitrary<Revision> = fc
  .record({
    status: fc.oneof(
      { weight: 6, arbitrary: fc.constant('accepted' as const) },
      { weight: 3, arbitrary: fc.constantFrom(...standing) },
      { weight: 1, arbitrary: fc.constant('retracted' as const) },
    ),
    note: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostileText }),
    mark,
  })
  .map(made => (made.status === 'conflict' && made.note === null ? { ...made, note: 'Two sources differ.' } : made))

/** What a world begins with: mostly accepted and public, so that every reader has something to ask about. */
export const firstRevision: fc.Arbitrary<Revision> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Revision>({ status: 'accepted', note: null, mark: 'public' }) },
  { weight: 2, arbitrary: revision },
)
