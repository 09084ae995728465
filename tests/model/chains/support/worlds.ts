import fc from 'fast-check'
import { addDays } from '#model/claims/day.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { When } from '#model/claims/when.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { node, relationship } from './records.ts'
import type { OracleWorld } from './oracle.ts'

export const firstDay = '2020-02-25'
const length = 10
const dayAt = (at: number): string => addDays(firstDay, at)
/** Every day the dates of these worlds speak of, and one outside on either side. */
export const days = Array.from({ length: length + 2 }, (_, at) => dayAt(at - 1))

/** Days on which it may hold, and some of them for certain; ends open now and then. */
export const someWhen = (open: boolean): fc.Arbitrary<When> =>
  fc
    .record({
      ends: fc.tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 })),
      inner: fc.tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 })),
      sure: fc.integer({ min: 0, max: 3 }),
      open: open ? fc.tuple(fc.boolean(), fc.boolean()) : fc.constant([false, false] as const),
    })
    .map(({ ends, inner, sure, open: [openStart, openEnd] }) => {
      const [from, to] = [Math.min(...ends), Math.max(...ends)]
      const within = (at: number): number => from + (at % (to - from + 1))
      const [a, b] = [within(inner[0]), within(inner[1])].sort((x, y) => x - y) as [number, number]
      return {
        edtf: `${dayAt(from)}/${dayAt(to)}`,
        definite: sure === 0 ? null : [dayAt(a), dayAt(b)],
        possible: [openStart ? null : dayAt(from), openEnd ? null : dayAt(to)],
        starts: !openStart,
        ends: !openEnd,
      }
    })
const maybeWhen = (open: boolean): fc.Arbitrary<When | null> => fc.option(someWhen(open), { nil: null, freq: 5 })

interface Kind {
  readonly type: NodeType
  readonly keys: readonly string[]
}
const kinds: readonly Kind[] = [
  { type: 'Person', keys: ['victim', 'bystander', 'officer', 'chief', 'minister'] },
  { type: 'PublicBody', keys: ['unit', 'department', 'ministry'] },
  { type: 'Court', keys: ['court'] },
  { type: 'Facility', keys: ['prison'] },
  { type: 'Post', keys: ['chair', 'desk', 'office'] },
  { type: 'Case', keys: ['case', 'other-case'] },
  { type: 'Step', keys: ['search', 'verdict'] },
  { type: 'Incident', keys: ['beating'] },
]
const typeOf = new Map(kinds.flatMap(({ type, keys }) => keys.map(key => [key, type])))
const keysOf = (types: readonly string[]): string[] => kinds.filter(({ type }) => types.includes(type)).flatMap(({ keys }) => keys)

const types: readonly RelationshipType[] = [
  ...(['SUFFERED', 'CONCERNS', 'CONCERNS', 'ACCUSED_IN', 'ACCUSED_IN', 'STEP_OF', 'STEP_OF', 'PART_OF_CASE', 'HELD_IN'] as const),
  ...([
    'COMMITTED',
    'ORDERED',
    'TOOK_PART_IN',
    'CONCEALED',
    'FAILED_TO_PREVENT',
    'TAKEN_BY',
    'INVESTIGATED',
    'PROSECUTED',
    'JUDGED',
  ] as const),
  ...([
    'WORKS_AT',
    'WORKS_AT',
    'HOLDS',
    'HOLDS',
    'HOLDS',
    'POST_IN',
    'POST_IN',
    'POST_IN',
    'SUBORDINATE_TO',
    'SUBORDINATE_TO',
    'APPOINTED_BY',
  ] as const),
]

function bond(type: RelationshipType): fc.Arbitrary<RelationshipRecord> {
  const { from, to, time } = relationshipDefinition(type)
  const known = (ends: readonly string[]): string[] => keysOf(ends)
  return fc
    .record({
      from: fc.constantFrom(...known(from)),
      to: fc.constantFrom(...known(to)),
      key: fc.constantFrom('', '', '', 'again'),
      when: time === 'spell' ? maybeWhen(true) : fc.constant(null),
      heads: fc.integer({ min: 0, max: 3 }),
      favourable: fc.constantFrom(undefined, undefined, undefined, false, true),
      hedged: fc.integer({ min: 0, max: 11 }),
      disagrees: fc.integer({ min: 0, max: 15 }),
      supported: fc.integer({ min: 0, max: 19 }),
    })
    .filter(made => made.from !== made.to)
    .map(made =>
      relationship(type, made.from, made.to, {
        key: made.key,
        when: made.when,
        hedged: made.hedged === 0,
        disagrees: made.disagrees === 0 ? ['when'] : [],
        supported: made.supported > 0,
        properties: {
          ...(type === 'POST_IN' && made.heads > 0 && { heads: true }),
          ...(type === 'CONCERNS' && made.favourable !== undefined && { favourable: made.favourable }),
        },
      }),
    )
}

/** Something of everything a chain can consist of, thrown together, and a ground on which at least one chain stands most of the time. */
export const chainWorld: fc.Arbitrary<OracleWorld> = fc
  .record({
    acts: fc.tuple(maybeWhen(false), maybeWhen(false), maybeWhen(false)),
    kinds: fc.tuple(
      fc.constantFrom('search', 'acquittal', 'custody'),
      fc.constantFrom('verdict', 'release'),
      fc.constantFrom(undefined, 'beating', 'threat'),
    ),
    base: fc.tuple(
      bond('COMMITTED'),
      bond('WORKS_AT'),
      bond('POST_IN'),
      bond('HOLDS'),
      bond('SUBORDINATE_TO'),
      bond('HOLDS'),
      bond('POST_IN'),
    ),
    more: fc.array(fc.constantFrom(...types).chain(bond), { minLength: 6, maxLength: 20 }),
  })
  .map(({ acts, kinds: [searchKind, verdictKind, beatingKind], base, more }) => {
    const whens: Readonly<Record<string, When | null>> = { beating: acts[0], search: acts[1], verdict: acts[2] }
    const kindOf: Readonly<Record<string, string | undefined>> = { search: searchKind, verdict: verdictKind, beating: beatingKind }
    const nodes: NodeRecord[] = [...typeOf].map(([key, type]) =>
      node(type, key, {
        when: whens[key] ?? null,
        named: key !== 'officer',
        properties: kindOf[key] === undefined ? {} : { kind: kindOf[key] },
      }),
    )
    const ground = [
      relationship('SUFFERED', 'victim', 'beating'),
      relationship('CONCERNS', 'verdict', 'victim'),
      relationship('STEP_OF', 'verdict', 'case'),
      relationship('ACCUSED_IN', 'victim', 'case'),
    ]
    const relationships = [...new Map([...ground, ...base, ...more].map(one => [one.id, one])).values()]
    return { nodes, relationships, days }
  })
