import type { DrawnRelationship, Place } from '../contract.ts'
import type { Route } from '../route.ts'

export interface Label {
  readonly text: string
  readonly at: Place
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

// Along the line, from the middle outwards.
const spots = [0.5, 0.4, 0.6, 0.3, 0.7]
const height = 13

/** Names for the relationships of a picture on paper, where nothing can be hovered: as many as there is room for, marks first; none covers another or a node. */
export function placeLabels(
  routes: readonly Route[],
  relationships: ReadonlyMap<string, DrawnRelationship>,
  taken: readonly Area[],
  measure: (text: string) => number,
): readonly Label[] {
  const areas = [...taken]
  const marked = (route: Route): number => (signs(relationships.get(route.id)) ? 0 : 1)
  return [...routes]
    .sort((one, other) => marked(one) - marked(other))
    .flatMap(route => {
      const relationship = relationships.get(route.id)
      if (!relationship) return []
      const mark = signs(relationship)
      const texts = [[mark, relationship.label].filter(part => part !== '').join(' '), mark]
      for (const text of texts.filter(candidate => candidate !== '')) {
        const half = measure(text) / 2 + 2
        for (const spot of spots) {
          const at = along(route, spot)
          const area = { left: at.x - half, right: at.x + half, top: at.y - height / 2, bottom: at.y + height / 2 }
          if (areas.some(other => meets(area, other))) continue
          areas.push(area)
          return [{ text, at }]
        }
      }
      // A mark is never left out: it says that this line is disputed.
      return mark ? [{ text: mark, at: along(route, 0.5) }] : []
    })
}

const signs = (relationship: DrawnRelationship | undefined): string =>
  [...(relationship?.notes ?? []), ...(relationship?.disagrees ? ['≠'] : []), ...(relationship?.denied ? ['⊘'] : [])].join(' ')

const meets = (one: Area, other: Area): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top

function along({ from, to, bends }: Route, part: number): Place {
  const bend = bends[0] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const at = (start: number, pulled: number, end: number): number =>
    (1 - part) ** 2 * start + 2 * part * (1 - part) * pulled + part ** 2 * end
  return { x: at(from.x, bend.x, to.x), y: at(from.y, bend.y, to.y) }
}
