import type { Place } from '#client/canvas/contract.ts'
import type { Day } from '#model/claims/day.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'

/** A node someone put into the picture, and the node it came from. */
export interface Added {
  readonly id: string
  readonly near: string | null
}

/** Questions of the start page whose answer is gathered rather than prepared. */
export const questions = ['sanctions'] as const
export type Question = (typeof questions)[number]

/** What someone is looking at: ids and intentions, never the records themselves. The nodes of `scene` are in the picture too. */
export interface Picture {
  readonly scene: string | null
  /** The question these nodes answer, when they were gathered for one. */
  readonly question: Question | null
  readonly nodes: readonly Added[]
  readonly hidden: readonly string[]
  readonly hiddenTypes: readonly NodeType[]
  readonly pinned: Readonly<Record<string, Place>>
  /** The day on which it is looked at; null draws whatever was ever so. */
  readonly asOf: Day | null
  /** A node or a relationship. */
  readonly selected: string | null
}

export const emptyPicture: Picture = {
  scene: null,
  question: null,
  nodes: [],
  hidden: [],
  hiddenTypes: [],
  pinned: {},
  asOf: null,
  selected: null,
}

export const isEmpty = ({ scene, nodes }: Picture): boolean => scene === null && nodes.length === 0

/** Is it a node's id (a relationship's begins with another letter)? */
export const isNodeId = (id: string): boolean => id.startsWith('n')

export const ofScene = (scene: string): Picture => ({ ...emptyPicture, scene })

export const ofNodes = (ids: readonly string[], selected: string | null = null): Picture => ({
  ...emptyPicture,
  nodes: [...new Set(ids)].map(id => ({ id, near: id === selected ? null : selected })),
  selected,
})

/** Puts nodes in beside `near`; a node that is there already only stops being hidden. */
export function add(picture: Picture, ids: readonly string[], near: string | null): Picture {
  const there = new Set(picture.nodes.map(node => node.id))
  const arriving = new Set(ids)
  return {
    ...picture,
    nodes: [...picture.nodes, ...[...arriving].filter(id => !there.has(id)).map(id => ({ id, near }))],
    hidden: picture.hidden.filter(id => !arriving.has(id)),
  }
}

export const select = (picture: Picture, selected: string | null): Picture =>
  selected === picture.selected ? picture : { ...picture, selected }

export const rewind = (picture: Picture, asOf: Day | null): Picture => (asOf === picture.asOf ? picture : { ...picture, asOf })

export function hide(picture: Picture, id: string): Picture {
  if (picture.hidden.includes(id)) return picture
  return { ...picture, hidden: [...picture.hidden, id], selected: picture.selected === id ? null : picture.selected }
}

export const showHidden = (picture: Picture): Picture =>
  picture.hidden.length + picture.hiddenTypes.length === 0 ? picture : { ...picture, hidden: [], hiddenTypes: [] }

/** Brings back a node that is in the picture already. */
export function reveal(picture: Picture, id: string, type: NodeType): Picture {
  if (!picture.hidden.includes(id) && !picture.hiddenTypes.includes(type)) return picture
  return {
    ...picture,
    hidden: picture.hidden.filter(other => other !== id),
    hiddenTypes: picture.hiddenTypes.filter(other => other !== type),
  }
}

export const toggleType = (picture: Picture, type: NodeType): Picture => ({
  ...picture,
  hiddenTypes: picture.hiddenTypes.includes(type) ? picture.hiddenTypes.filter(hidden => hidden !== type) : [...picture.hiddenTypes, type],
})

const rounded = ({ x, y }: Place): Place => ({ x: Math.round(x), y: Math.round(y) })

export const pin = (picture: Picture, id: string, place: Place): Picture => ({
  ...picture,
  pinned: { ...picture.pinned, [id]: rounded(place) },
})

/** What is pinned and not hidden by itself, in the order in which it was pinned. */
export const pinnedInSight = ({ pinned, hidden }: Picture): string[] => Object.keys(pinned).filter(id => !hidden.includes(id))

export function unpin(picture: Picture, id: string): Picture {
  if (!(id in picture.pinned)) return picture
  return { ...picture, pinned: Object.fromEntries(Object.entries(picture.pinned).filter(([pinned]) => pinned !== id)) }
}
