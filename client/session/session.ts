import { create } from 'zustand'
import type { Place } from '#client/canvas/contract.ts'
import type { Day } from '#model/claims/day.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { readAddress, type View } from './address.ts'
import type { DossierView } from './dossier.ts'
import * as history from './history.ts'
import { noChains, type ChainsView, type RecordView } from './inquiry.ts'
import * as picture from './picture.ts'

/** A menu of relationships to expand, at a point of the window or (null) in its usual place. */
export interface Menu {
  readonly id: string
  readonly at: Place | null
}

export interface Session {
  readonly view: View
  readonly history: history.History
  /** What is open over the picture; at most one of them. */
  readonly overlay: 'palette' | 'shortcuts' | 'path' | 'common' | null
  readonly menu: Menu | null
  readonly legendSheet: boolean
  /** The last question of who is answerable, to come back to. */
  readonly inquiry: ChainsView
}

const atStart = (hash: string): Session => {
  const address = readAddress(hash)
  return {
    view: address.view,
    history: history.begin(address.picture ?? picture.emptyPicture),
    overlay: null,
    menu: null,
    legendSheet: false,
    inquiry: address.view.kind === 'chains' ? address.view : noChains,
  }
}

export const useSession = create<Session>()(() => atStart(window.location.hash))

const change = (how: (session: Session) => Partial<Session>) => useSession.setState(how)
const stepTo = (how: (present: picture.Picture) => picture.Picture) =>
  change(session => ({ history: history.step(session.history, how(session.history.present)) }))

/** Everything a gesture or an action may do to the session. */
export const session = {
  visit: (view: View) => change(() => ({ view, overlay: null, menu: null })),
  /** Asks who is answerable, or what is under an official; what the details speak of is left behind. */
  ask: (view: ChainsView | RecordView) =>
    change(session => ({
      view,
      history: history.amend(session.history, picture.select(session.history.present, null)),
      overlay: null,
      menu: null,
      ...(view.kind === 'chains' ? { inquiry: view } : {}),
    })),
  /** The same question with something changed, such as the day or the chain that is looked at. */
  refine: (changed: Partial<Omit<ChainsView, 'kind'>>) =>
    change(({ view }) => {
      if (view.kind !== 'chains') return {}
      const refined = { ...view, ...changed }
      return { view: refined, inquiry: refined }
    }),
  /** The same dossier asked otherwise: for another regime, audience or language. */
  prepare: (changed: Partial<Omit<DossierView, 'kind'>>) =>
    change(({ view }) => (view.kind === 'dossier' ? { view: { ...view, ...changed } } : {})),
  /** Takes over an address that the browser went to; a new picture starts a new history only when it is another one. */
  arrive: (hash: string) =>
    change(session => {
      const { present } = session.history
      const { view, picture: shown } = readAddress(hash)
      const base = { view, overlay: null, menu: null }
      if (shown) return { ...base, history: history.begin({ ...shown, nodes: keepOrigins(shown, present) }) }
      if (view.kind !== 'chains') return base
      return { ...base, inquiry: view, history: history.amend(session.history, picture.select(present, null)) }
    }),
  open: (opened: picture.Picture) =>
    change(session => ({
      view: { kind: 'picture' },
      history: picture.isEmpty(session.history.present) ? history.begin(opened) : history.step(session.history, opened),
      overlay: null,
      menu: null,
    })),
  add: (ids: readonly string[], near: string | null) => stepTo(present => picture.add(present, ids, near)),
  openSteps: (id: string) => stepTo(present => picture.openSteps(present, id)),
  foldSteps: (id: string, steps: readonly string[]) => stepTo(present => picture.foldSteps(present, id, steps)),
  select: (id: string | null) =>
    change(session => ({ history: history.amend(session.history, picture.select(session.history.present, id)), menu: null })),
  hide: (id: string) => stepTo(present => picture.hide(present, id)),
  reveal: (id: string, type: NodeType) => stepTo(present => picture.reveal(present, id, type)),
  showHidden: () => stepTo(picture.showHidden),
  toggleType: (type: NodeType) => stepTo(present => picture.toggleType(present, type)),
  pin: (id: string, place: Place) => stepTo(present => picture.pin(present, id, place)),
  unpin: (id: string) => stepTo(present => picture.unpin(present, id)),
  /** Not a step of its own: dragging through the years would fill the history. */
  asOf: (day: Day | null) => change(session => ({ history: history.amend(session.history, picture.rewind(session.history.present, day)) })),
  undo: () => change(session => ({ history: history.undo(session.history), menu: null })),
  redo: () => change(session => ({ history: history.redo(session.history), menu: null })),
  clear: () =>
    change(session => ({
      view: { kind: 'start' },
      history: history.step(session.history, picture.emptyPicture),
      menu: null,
      overlay: null,
    })),
  show: (overlay: Session['overlay']) => change(() => ({ overlay, menu: null })),
  menu: (menu: Menu | null) => change(() => ({ menu })),
  legendSheet: (legendSheet: boolean) => change(() => ({ legendSheet })),
}

/** An address does not say beside which node another appeared; where it is still known it is kept. */
function keepOrigins(opened: picture.Picture, present: picture.Picture): picture.Picture['nodes'] {
  const near = new Map(present.nodes.map(node => [node.id, node.near]))
  return opened.nodes.map(({ id }) => ({ id, near: near.get(id) ?? null }))
}
