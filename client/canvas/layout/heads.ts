import type { Drawing, Head, Place } from '../contract.ts'

export interface PlacedHead extends Head, Place {}

const above = 58

/** Where the headings of a layered drawing stand: over the middle of their columns, on one line above everything. */
export function placeHeads({ heads = [] }: Pick<Drawing, 'heads'>, places: Readonly<Record<string, Place>>): PlacedHead[] {
  const top = Math.min(...Object.values(places).map(({ y }) => y))
  return heads.flatMap(head => {
    const xs = head.over.flatMap(id => places[id]?.x ?? [])
    return xs.length === 0 ? [] : [{ ...head, x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top - above }]
  })
}
