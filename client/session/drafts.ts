import { create } from 'zustand'
import type { z } from 'zod'
import type { keptDossier } from '#model/api/dossiers.ts'
import type { DossierView } from './dossier.ts'

/** What an advocate writes in a dossier. */
export type OwnParts = z.output<(typeof keptDossier)['output']>['own']

export interface Draft {
  readonly own: OwnParts
  /** As it was last kept on this machine; what differs from it is not kept anywhere. */
  readonly saved: OwnParts
  /** What stood there before an earlier version was taken up, to take that back. */
  readonly before: OwnParts | null
}

export const nothingWritten: OwnParts = { submitter: '', whyNow: '', ask: '', consent: {} }
export const newDraft: Draft = { own: nothingWritten, saved: nothingWritten, before: null }

type Drafts = Readonly<Record<string, Draft>>

/** In the memory of this tab alone: not in the address, not in the browser's storage, which others at the same machine could read. */
export const useDrafts = create<Drafts>()(() => ({}))

/** A kept dossier has a draft of its own; what is not kept yet belongs to the person. */
export const draftKey = ({ person, kept }: Pick<DossierView, 'person' | 'kept'>): string =>
  kept === null ? `new ${person ?? ''}` : `kept ${kept}`

const sorted = ({ consent, ...texts }: OwnParts) =>
  JSON.stringify([texts.submitter, texts.whyNow, texts.ask, Object.entries(consent).sort(([a], [b]) => (a < b ? -1 : 1))])
export const isSame = (one: OwnParts, other: OwnParts): boolean => sorted(one) === sorted(other)
export const isUnsaved = ({ own, saved }: Draft): boolean => !isSame(own, saved)

const change = (key: string, how: (draft: Draft) => Draft) => useDrafts.setState(drafts => ({ [key]: how(drafts[key] ?? newDraft) }))

export const drafts = {
  write: (key: string, own: Partial<OwnParts>) => change(key, draft => ({ ...draft, own: { ...draft.own, ...own }, before: null })),
  /** What the machine has kept; unsaved text written meanwhile stays. */
  load: (key: string, saved: OwnParts) =>
    change(key, draft => (isUnsaved(draft) ? { ...draft, saved } : { own: saved, saved, before: null })),
  /** A version was kept, under this key from now on. What was written while it was on its way stays unsaved. */
  kept: (from: string, to: string, saved: OwnParts) =>
    useDrafts.setState(all => {
      const own = all[from]?.own ?? saved
      return { ...(from === to ? {} : { [from]: newDraft }), [to]: { own, saved, before: null } }
    }),
  /** What is written goes on under another key, unless something unsaved stands there already; says whether it did. */
  carry: (from: string, to: string): boolean => {
    const all = useDrafts.getState()
    const there = all[to]
    if (there && isUnsaved(there)) return false
    const left = all[from] ?? newDraft
    useDrafts.setState({ [from]: { ...left, own: left.saved, before: null }, [to]: { ...newDraft, own: left.own } })
    return true
  },
  takeUp: (key: string, own: OwnParts) => change(key, draft => ({ ...draft, own, before: draft.own })),
  takeBack: (key: string) => change(key, draft => ({ ...draft, own: draft.before ?? draft.own, before: null })),
  /** The dossier was discarded: what was written of it stays, now kept nowhere. */
  release: (from: string, to: string) =>
    useDrafts.setState(all => ({ [from]: newDraft, [to]: { ...newDraft, own: all[from]?.own ?? nothingWritten } })),
}

/** Whether anything written is kept nowhere. */
const anyUnsaved = (all: Drafts): boolean => Object.values(all).some(isUnsaved)

/** Asks before the tab is left with something unsaved. Returns how to stop. */
export function guardDrafts(): () => void {
  const leaving = (event: BeforeUnloadEvent) => {
    if (anyUnsaved(useDrafts.getState())) event.preventDefault()
  }
  window.addEventListener('beforeunload', leaving)
  return () => window.removeEventListener('beforeunload', leaving)
}
