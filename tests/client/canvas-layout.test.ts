import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '#client/canvas/contract.ts'
import { mostCentral, nearestTowards } from '#client/canvas/keyboard.ts'
import { arrange } from '#client/canvas/layout/arrange.ts'
import { arrangeByRole, type RoleBox } from '#client/canvas/layout/by-role.ts'
import { placeArrivals } from '#client/canvas/layout/arrivals.ts'
import { reach, type Box, type Places } from '#client/canvas/layout/boxes.ts'
import { resemble } from '#client/canvas/layout/resemble.ts'
import { spread } from '#client/canvas/layout/spread.ts'
import { tidy } from '#client/canvas/layout/tidy.ts'
import { runsThrough, untidiness } from '#client/canvas/layout/untidiness.ts'

const box = (id: string): Box => ({ id, width: 120, height: 80 })
const court = ['court', 'case', 'step', 'one', 'two', 'three', 'body'].map(box)
const proceedings = [
  { from: 'step', to: 'case' },
  { from: 'case', to: 'court' },
  { from: 'one', to: 'case' },
  { from: 'two', to: 'case' },
  { from: 'three', to: 'case' },
  { from: 'body', to: 'three' },
]
const coordinate = fc.integer({ min: 0, max: 400 })
const spot = fc.tuple(coordinate, coordinate).map(([x, y]) => ({ x, y }))
const laidOut = () => arrange({ boxes: court, pulls: proceedings, present: new Map(), fixed: new Set() })

describe('the layout of a picture', () => {
  it('is the same each time for the same drawing', () => {
    expect(laidOut()).toStrictEqual(laidOut())
  })

  it('puts no node or caption on another', () => {
    expect(overlapping(court, laidOut())).toStrictEqual([])
  })

  it('leaves a pinned node where it is pinned', () => {
    const pinned = new Map([['one', { x: 500, y: -300 }]])
    expect(arrange({ boxes: court, pulls: proceedings, present: pinned, fixed: new Set(['one']) }).get('one')).toStrictEqual({
      x: 500,
      y: -300,
    })
  })

  it('stays nearly as it was when it is laid out again', () => {
    const before = laidOut()
    const again = arrange({ boxes: court, pulls: proceedings, present: before, fixed: new Set() })
    const moves = [...again].map(([id, { x, y }]) => Math.hypot(x - before.get(id)!.x, y - before.get(id)!.y))
    expect(Math.max(...moves)).toBeLessThan(250)
  })

  it('turns back a picture that came out mirrored', () => {
    const before = new Map([
      ['a', { x: -100, y: -20 }],
      ['b', { x: 100, y: 20 }],
    ])
    const mirrored = new Map([
      ['a', { x: 400, y: 20 }],
      ['b', { x: 200, y: -20 }],
    ])
    expect(resemble(mirrored, before)).toStrictEqual(before)
  })

  it('takes a line off the caption it ran through', () => {
    const boxes = ['a', 'b', 'between'].map(box)
    const places = new Map(boxes.map(({ id }, index) => [id, { x: [0, 600, 300][index]!, y: 0 }]))
    const pulls = [{ from: 'a', to: 'b' }]
    const tidied = tidy(boxes, pulls, places, new Set(['a', 'b']), 10)
    expect(untidiness(boxes, pulls, tidied)).toBeLessThan(untidiness(boxes, pulls, places))
  })

  it('spreads boxes apart and never moves the fixed', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), spots => {
        const boxes = spots.map((_, index) => box(`n${index}`))
        const places = new Map(spots.map((spot, index) => [`n${index}`, spot]))
        const apart = spread(boxes, places, new Set(['n0']), 10)
        expect(apart.get('n0')).toStrictEqual(spots[0])
        expect(overlapping(boxes, apart)).toStrictEqual([])
      }),
    )
  })
})

describe('the picture of a case', () => {
  const inRole = (role: Role, count: number): RoleBox[] =>
    Array.from({ length: count }, (_, index) => ({ ...box(`${role} ${index}`), role }))
  const everyone = [
    ...inRole('beside', 2),
    ...inRole('accused', 8),
    ...inRole('case', 1),
    ...inRole('acting', 4),
    ...inRole('incident', 3),
    ...inRole('provision', 6),
  ]
  const toCase = everyone.filter(({ role }) => role !== 'case' && role !== 'beside').map(({ id }) => ({ from: id, to: 'case 0' }))

  it('reads from the accused over the case to those who acted, with provisions and incidents below', () => {
    const places = arrangeByRole(everyone, toCase, new Map(), 10)
    const extent = (role: Role, axis: 'x' | 'y') => everyone.filter(one => one.role === role).map(({ id }) => places.get(id)![axis])
    const { x, y } = places.get('case 0')!
    expect(Math.max(...extent('beside', 'x'), ...extent('accused', 'x'))).toBeLessThan(x)
    expect(x).toBeLessThan(Math.min(...extent('acting', 'x')))
    expect(y).toBeLessThan(Math.min(...extent('provision', 'y'), ...extent('incident', 'y')))
  })

  it('puts nothing on anything else, whatever there is of each', () => {
    const roles = ['beside', 'accused', 'case', 'step', 'acting', 'incident', 'provision'] as const
    fc.assert(
      fc.property(fc.tuple(...roles.map(() => fc.integer({ min: 0, max: 14 }))), counts => {
        const boxes = roles.flatMap((role, index) => inRole(role, counts[index]!))
        const pulls = boxes.flatMap(({ id }) => (id.startsWith('case') ? [] : [{ from: id, to: 'case 0' }]))
        expect(overlapping(boxes, arrangeByRole(boxes, pulls, new Map(), 10))).toStrictEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('leaves no line running through a name in a case like most', () => {
    const few = [...inRole('accused', 2), ...inRole('case', 1), ...inRole('acting', 4), ...inRole('provision', 3), ...inRole('incident', 1)]
    const lines = few.flatMap(({ id }) => (id === 'case 0' ? [] : [{ from: id, to: 'case 0' }]))
    const places = arrangeByRole(few, lines, new Map(), 10)
    const through = lines.flatMap(({ from, to }) =>
      few.filter(one => one.id !== from && one.id !== to && runsThrough(places.get(from)!, places.get(to)!, one, places.get(one.id)!)),
    )
    expect(through).toStrictEqual([])
  })

  it('keeps the order it is given, so that courts stand by instance', () => {
    const few = everyone.filter(({ role }) => role === 'acting' || role === 'case')
    const places = arrangeByRole(few, toCase.slice(8, 12), new Map(), 10)
    const heights = [0, 1, 2, 3].map(index => places.get(`acting ${index}`)!.y)
    expect(heights).toStrictEqual([...heights].sort((one, other) => one - other))
  })

  it('leaves a pinned node where it is pinned', () => {
    const pinned = new Map([['acting 1', { x: -900, y: 40 }]])
    expect(arrangeByRole(everyone, toCase, pinned, 10).get('acting 1')).toStrictEqual({ x: -900, y: 40 })
  })
})

describe('nodes that join a picture', () => {
  it('appear near the node they came from, on nothing, and move nothing', () => {
    const present = laidOut()
    const arrivals = ['first', 'second', 'third', 'fourth', 'fifth'].map(box)
    const origins = new Map(arrivals.map(({ id }) => [id, 'case']))
    const arrived = placeArrivals(
      present,
      [...court, ...arrivals],
      [...proceedings, ...arrivals.map(({ id }) => ({ from: id, to: 'case' }))],
      origins,
    )
    expect([...arrived.keys()].sort()).toStrictEqual(arrivals.map(({ id }) => id).sort())
    expect(overlapping([...court, ...arrivals], new Map([...present, ...arrived]))).toStrictEqual([])
    const { x, y } = present.get('case')!
    expect(Math.max(...[...arrived.values()].map(place => Math.hypot(place.x - x, place.y - y)))).toBeLessThan(700)
  })

  it('stand beside the picture when nothing connects them to it', () => {
    const present = new Map([['a', { x: 0, y: 0 }]])
    const arrived = placeArrivals(present, [box('a'), box('alone')], [], new Map())
    expect(arrived.get('alone')!.x).toBeGreaterThan(0)
  })
})

describe('the keyboard on the picture', () => {
  const places = {
    middle: { x: 0, y: 0 },
    right: { x: 100, y: 10 },
    farRight: { x: 250, y: 0 },
    above: { x: 5, y: -120 },
    aslant: { x: 60, y: -60 },
  }

  it('goes to the nearest node that lies that way', () => {
    expect(nearestTowards(places, places.middle, 'right')).toBe('right')
    expect(nearestTowards(places, places.middle, 'up')).toBe('above')
    expect(nearestTowards(places, places.right, 'right')).toBe('farRight')
  })

  it('stays where it is at the rim', () => {
    expect(nearestTowards(places, places.middle, 'down')).toBeUndefined()
  })

  it('enters in the middle, and nowhere in an empty picture', () => {
    expect(mostCentral(places)).toBe('aslant')
    expect(mostCentral({})).toBeUndefined()
  })
})

function overlapping(boxes: readonly Box[], places: Places): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .flatMap(other => (reach(one, places.get(one.id)!, other, places.get(other.id)!, 0) ? [`${one.id} ${other.id}`] : [])),
  )
}
