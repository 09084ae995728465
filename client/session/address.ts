import type { Place } from '#client/canvas/contract.ts'
import { isDay } from '#model/claims/day.ts'
import { isNodeType } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { readChains, readRecord, writeInquiry, type ChainsView, type RecordView } from './inquiry.ts'
import { allLists, readDossier, readGaps, writeDossier, type DossierView, type GapsView, type ListsView } from './dossier.ts'
import { readComparison, writeComparison, type Comparison } from './comparison.ts'
import { emptyPicture, isNodeId, questions, type Picture } from './picture.ts'
import { lengthen, shorten } from './short-id.ts'

/** Where in the program someone is; the picture itself is kept beside it. */
export type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'browse'; readonly type: NodeType }
  | { readonly kind: 'compare'; readonly comparison: Comparison }
  | { readonly kind: 'sources' }
  | { readonly kind: 'source'; readonly id: string; readonly claim: string | null }
  | ChainsView
  | RecordView
  | DossierView
  | GapsView
  | ListsView

export interface Address {
  readonly view: View
  readonly picture: Picture
}

const ids = (text: string | null): string[] => [...new Set((text ?? '').split('.').flatMap(short => lengthen(short) ?? []))]

function places(text: string | null): Record<string, Place> {
  const found = (text ?? '').split('.').flatMap((entry): [string, Place][] => {
    const [short = '', x, y] = entry.split('~')
    const id = lengthen(short)
    const place = { x: Number(x), y: Number(y) }
    return id !== null && x && y && Number.isFinite(place.x) && Number.isFinite(place.y) ? [[id, place]] : []
  })
  return Object.fromEntries(found)
}

const sceneName = /^[a-z0-9][a-z0-9-]{0,79}$/

function readPicture(query: URLSearchParams): Picture {
  const scene = query.get('scene')
  const asOf = query.get('asOf')
  return {
    ...emptyPicture,
    scene: scene !== null && sceneName.test(scene) ? scene : null,
    question: questions.find(question => question === query.get('question')) ?? null,
    around: ids(query.get('around')).find(isNodeId) ?? null,
    nodes: ids(query.get('nodes')).map(id => ({ id, near: null })),
    opened: ids(query.get('steps')).filter(isNodeId),
    hidden: ids(query.get('hide')),
    hiddenTypes: [...new Set((query.get('without') ?? '').split('.').filter(isNodeType))],
    pinned: places(query.get('pin')),
    asOf: asOf !== null && isDay(asOf) ? asOf : null,
    selected: ids(query.get('at'))[0] ?? null,
  }
}

function writePicture({ scene, question, around, nodes, opened, hidden, hiddenTypes, pinned, asOf, selected }: Picture): string {
  const parts: [string, string][] = [
    ['scene', scene ?? ''],
    ['question', question ?? ''],
    ['around', around === null ? '' : shorten(around)],
    ['nodes', nodes.map(node => shorten(node.id)).join('.')],
    ['steps', opened.map(shorten).join('.')],
    ['hide', hidden.map(shorten).join('.')],
    ['without', hiddenTypes.join('.')],
    [
      'pin',
      Object.entries(pinned)
        .map(([id, { x, y }]) => `${shorten(id)}~${x}~${y}`)
        .join('.'),
    ],
    ['asOf', asOf ?? ''],
    ['at', selected === null ? '' : shorten(selected)],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** The part after `#`, which a browser keeps to itself: what someone looks at never reaches a server's log. */
export function writeAddress({ view, picture }: Address): string {
  switch (view.kind) {
    case 'start':
      return '#/'
    case 'picture':
      return `#/picture?${writePicture(picture)}`
    case 'chains':
    case 'record':
      return `#/${view.kind}${writeInquiry(view)}`
    case 'dossier':
    case 'gaps':
      return `#/${view.kind}${writeDossier(view)}`
    case 'browse':
      return `#/records/${view.type}`
    case 'compare':
      return `#/compare/${writeComparison(view.comparison)}`
    case 'lists':
      return '#/lists'
    case 'sources':
      return '#/sources'
    case 'source':
      return `#/sources/${encodeURIComponent(view.id)}${view.claim === null ? '' : `?claim=${view.claim}`}`
  }
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Reads whatever stands after `#`; what cannot be understood is left out, and an unknown place is the start. `picture` is null where the address says nothing of it. */
export function readAddress(hash: string): { readonly view: View; readonly picture: Picture | null } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [room = '', rest = ''] = path.split('/', 2)
  if (room === 'picture') return { view: { kind: 'picture' }, picture: readPicture(new URLSearchParams(query)) }
  if (room === 'records') return { view: { kind: 'browse', type: isNodeType(rest) ? rest : 'Person' }, picture: null }
  if (room === 'chains') return { view: readChains(new URLSearchParams(query)), picture: null }
  const record = room === 'record' ? readRecord(new URLSearchParams(query)) : null
  if (record) return { view: record, picture: null }
  if (room === 'compare') return { view: { kind: 'compare', comparison: readComparison(rest, new URLSearchParams(query)) }, picture: null }
  if (room === 'dossier') return { view: readDossier(new URLSearchParams(query)), picture: null }
  if (room === 'gaps') return { view: readGaps(new URLSearchParams(query)), picture: null }
  if (room === 'lists') return { view: allLists, picture: null }
  const id = decoded(rest)
  if (room === 'sources' && id) return { view: { kind: 'source', id, claim: new URLSearchParams(query).get('claim') }, picture: null }
  if (room === 'sources') return { view: { kind: 'sources' }, picture: null }
  return { view: { kind: 'start' }, picture: null }
}
