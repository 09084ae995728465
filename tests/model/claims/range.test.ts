import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#model/claims/day.ts'
import { covers, daysIn, intersect, share, type Range } from '#model/claims/range.ts'

const first = '2021-02-20'
const size = 16
const days: readonly Day[] = Array.from({ length: size }, (_, at) => addDays(first, at))

/** Ranges within a fortnight, ends open now and then; what they mean is the set of its days that they hold. */
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 }), fc.boolean(), fc.boolean())
  .map(([a, b, openStart, openEnd]) => [openStart ? null : days[Math.min(a, b)]!, openEnd ? null : days[Math.max(a, b)]!])
const holds = (of: Range | null, day: Day): boolean => of !== null && (of[0] === null || of[0] <= day) && (of[1] === null || day <= of[1])
const maybe = fc.option(range, { nil: null })

test('the intersection holds on a day when both do', () => {
  fc.assert(
    fc.property(maybe, maybe, fc.constantFrom(...days), (a, b, day) => {
      expect(holds(intersect(a, b), day)).toBe(holds(a, day) && holds(b, day))
    }),
  )
})

test('two ranges share a day when some day is in both', () => {
  fc.assert(
    fc.property(maybe, maybe, (a, b) => {
      // Two open ends meet outside the fortnight at the latest.
      const outside = a !== null && b !== null && ((a[0] === null && b[0] === null) || (a[1] === null && b[1] === null))
      expect(share(a, b)).toBe(outside || days.some(day => holds(a, day) && holds(b, day)))
    }),
  )
})

test('a range covers another when no day of the other is outside it', () => {
  const wide = [addDays(first, -400), ...days, addDays(first, 400)]
  fc.assert(
    fc.property(range, range, (a, b) => {
      expect(covers(a, b)).toBe(wide.every(day => !holds(b, day) || holds(a, day)))
    }),
  )
})

test('nothing follows from no days at all', () => {
  expect(covers(['2021-01-01', '2021-12-31'], null)).toBe(false)
  expect(covers(null, ['2021-01-01', '2021-01-01'])).toBe(false)
  expect(intersect(null, [null, null])).toBeNull()
})

test('a range has as many days as one can count, and no number of them where an end is open', () => {
  fc.assert(
    fc.property(range, of => {
      expect(daysIn(of)).toBe(of[0] === null || of[1] === null ? Infinity : days.filter(day => holds(of, day)).length)
    }),
  )
})
