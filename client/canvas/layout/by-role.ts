import type { Place, Role } from '../contract.ts'
import { neighboursOf, type Box, type Places, type Pull } from './boxes.ts'
import { spread } from './spread.ts'
import { tidy } from './tidy.ts'
import { runsThrough } from './untidiness.ts'

/** A box in the picture of a case. */
export interface RoleBox extends Box {
  readonly role: Role
}

const between = { columns: 60, rows: 36, zones: 64 }
const mostInColumn = 6
const mostInRow = 4
const rounds = 4

/** Columns from the left; provisions and incidents lie below. Where nobody acts, the provisions take their column. */
const columns = ['beside', 'accused', 'case', 'step', 'acting'] as const satisfies readonly Role[]

type Zones = ReadonlyMap<Role, readonly RoleBox[]>

/**
 * Lays out the picture of a case so that it reads from left to right: where the accused are held, the accused, the case, its steps, courts and
 * bodies; below the accused the incidents, below the case the provisions. Within a zone neighbours lie level with each other. Deterministic.
 */
export function arrangeByRole(
  boxes: readonly RoleBox[],
  pulls: readonly Pull[],
  fixed: ReadonlyMap<string, Place>,
  gap: number,
): Map<string, Place> {
  const neighbours = neighboursOf(boxes, pulls)
  let zones = zonesOf(boxes)
  let places = placed(zones)
  for (let round = 0; round < rounds; round += 1) {
    zones = sorted(zones, places, neighbours)
    places = placed(zones)
  }
  for (const [id, place] of fixed) places.set(id, place)
  const apart = spread(boxes, places, new Set(fixed.keys()), gap)
  return isClear(boxes, pulls, apart) ? apart : tidiedBySides(boxes, pulls, apart, fixed, gap)
}

/** Does no line run through anything it does not belong to? */
const isClear = (boxes: readonly RoleBox[], pulls: readonly Pull[], places: Places): boolean =>
  pulls.every(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)]
    if (!start || !end) return true
    return boxes.every(box => {
      const middle = places.get(box.id)
      return box.id === from || box.id === to || !middle || !runsThrough(start, end, box, middle)
    })
  })

// How far from the cases whoever stands on a side of them stays.
const aside = 70

/** Where the plain zones leave lines running through captions each may move, but stays on its side of the cases. */
function tidiedBySides(boxes: readonly RoleBox[], pulls: readonly Pull[], places: Places, fixed: Places, gap: number): Map<string, Place> {
  const roles = new Map(boxes.map(({ id, role }) => [id, role]))
  const cases = boxes.filter(({ role }) => role === 'case').flatMap(({ id }) => places.get(id) ?? [])
  const [left, right] = [Math.min(...cases.map(({ x }) => x)) - aside, Math.max(...cases.map(({ x }) => x)) + aside]
  const below = Math.max(...cases.map(({ y }) => y)) + aside
  const nobodyActs = ![...roles.values()].includes('acting')
  const allowed = ({ id }: Box, { x, y }: Place): boolean => {
    const role = roles.get(id)
    if (role === 'accused' || role === 'beside') return x <= left
    if (role === 'acting' || role === 'step' || (role === 'provision' && nobodyActs)) return x >= right
    return y >= below
  }
  const still = new Set([...fixed.keys(), ...boxes.filter(({ role }) => role === 'case').map(({ id }) => id)])
  const tidied = tidy(boxes, pulls, places, still, gap, allowed)
  return spread(boxes, tidied, new Set(fixed.keys()), gap)
}

function zonesOf(boxes: readonly RoleBox[]): Zones {
  const nobodyActs = !boxes.some(({ role }) => role === 'acting')
  const zones = new Map<Role, RoleBox[]>()
  for (const box of boxes) {
    const zone = nobodyActs && box.role === 'provision' ? 'acting' : box.role
    zones.set(zone, [...(zones.get(zone) ?? []), box])
  }
  return zones
}

/** Each zone in the order of the middle of its neighbours: from the top in columns, from the left below. */
function sorted(zones: Zones, places: ReadonlyMap<string, Place>, neighbours: ReadonlyMap<string, readonly string[]>): Zones {
  return new Map(
    [...zones].map(([role, zone]) => {
      const axis = isColumn(role) ? 'y' : 'x'
      const weight = new Map(
        zone.map(({ id }) => {
          const near = (neighbours.get(id) ?? []).flatMap(other => places.get(other) ?? [])
          return [id, near.length === 0 ? (places.get(id)?.[axis] ?? 0) : mean(near.map(place => place[axis]))]
        }),
      )
      // What weighs the same stays as it was.
      return [role, [...zone].sort((one, other) => Math.round((weight.get(one.id) ?? 0) - (weight.get(other.id) ?? 0)))]
    }),
  )
}

const isColumn = (role: Role): boolean => (columns as readonly Role[]).includes(role)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

interface Extent {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

function placed(zones: Zones): Map<string, Place> {
  const places = new Map<string, Place>()
  const extents = new Map<Role, Extent>()
  let left = 0
  for (const role of columns) {
    const zone = zones.get(role) ?? []
    if (zone.length === 0) continue
    const extent = standing(zone, left, places)
    extents.set(role, extent)
    left = extent.right + between.columns
  }
  const middle = extents.get('case')
  const provisions = zones.get('provision') ?? []
  const incidents = zones.get('incident') ?? []
  const below = lying(provisions, { from: middle?.left ?? 0, towards: 1 }, extents, places)
  const before = extents.get('accused') ?? middle
  // Incidents keep to the left of the provisions, and of several accused, so that no line to them runs down through these.
  const several = (zones.get('accused')?.length ?? 0) > 1
  const end = Math.min((several ? before?.left : before?.right) ?? 0, below ? below.left - between.zones : Infinity)
  lying(incidents, { from: end, towards: -1 }, extents, places)
  return places
}

/** Puts a zone into one column or, where it is long, several, around the middle line; every other one is shifted so that lines pass between. */
function standing(zone: readonly RoleBox[], left: number, places: Map<string, Place>): Extent {
  const count = Math.ceil(zone.length / mostInColumn)
  const rows = Math.ceil(zone.length / count)
  const width = Math.max(...zone.map(box => box.width))
  const height = Math.max(...zone.map(box => box.height)) + between.rows
  zone.forEach((box, index) => {
    // Filled row by row, so that neighbours in the order stay level.
    const [row, column] = [Math.floor(index / count), index % count]
    const shift = count > 1 && column % 2 === 1 ? height / 2 : 0
    places.set(box.id, { x: left + width / 2 + column * (width + between.rows), y: (row - (rows - 1) / 2) * height + shift })
  })
  return { left, right: left + count * width + (count - 1) * between.rows, bottom: (rows / 2) * height + (count > 1 ? height / 2 : 0) }
}

/** Puts a zone into rows below whatever stands above it. */
function lying(
  zone: readonly RoleBox[],
  { from, towards }: { readonly from: number; readonly towards: 1 | -1 },
  extents: ReadonlyMap<Role, Extent>,
  places: Map<string, Place>,
): Extent | null {
  if (zone.length === 0) return null
  const rows = Math.ceil(zone.length / mostInRow)
  const across = Math.ceil(zone.length / rows)
  const width = Math.max(...zone.map(box => box.width)) + between.rows
  const height = Math.max(...zone.map(box => box.height)) + between.rows
  const left = towards === 1 ? from : from - across * width
  const right = left + across * width
  const above = [...extents.values()].filter(extent => extent.left < right && extent.right > left)
  const top = Math.max(height / 2, ...above.map(({ bottom }) => bottom)) + between.zones / 2
  zone.forEach((box, index) => {
    const [row, column] = [Math.floor(index / across), index % across]
    places.set(box.id, { x: left + (column + 0.5) * width, y: top + (row + 0.5) * height })
  })
  return { left, right, bottom: top + rows * height }
}
