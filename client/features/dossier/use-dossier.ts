import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { checkOf, keptWith, type Checked, type DossierAsked, type Kept } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import type { DossierView } from '#client/session/dossier.ts'
import { draftKey, drafts, newDraft, useDrafts, type Draft } from '#client/session/drafts.ts'

/** The view with somebody chosen. */
export type Chosen = DossierView & { readonly person: string }

export interface Prepared {
  readonly view: Chosen
  readonly key: string
  readonly draft: Draft
  readonly kept: Kept | undefined
  readonly keptError: unknown
  /** What files and versions are made of: all that was asked and written, as it stands now. */
  readonly asked: DossierAsked
  /** The last dossier that could be made; null before the first. */
  readonly checked: Checked | null
  readonly state: 'current' | 'making' | 'stale' | 'long'
  readonly error: unknown
  readonly retry: () => void
}

const pause = 700
export const longest = 20_000
const texts = ['submitter', 'whyNow', 'ask'] as const

/** A dossier as it is asked and written now, and as it was last made from that; for one person as long as it is shown. */
export function usePrepared(view: Chosen): Prepared {
  const { language } = useWords()
  const key = draftKey(view)
  const draft = useDrafts(all => all[key]) ?? newDraft
  const { data: kept, error: keptError } = useQuery({ ...keptWith(view.kept ?? ''), enabled: view.kept !== null })
  const loaded = useDrafts(all => view.kept === null || all[key] !== undefined)
  useEffect(() => {
    if (kept) drafts.load(draftKey({ person: null, kept: kept.id }), kept.own)
  }, [kept])
  // Only what is typed is waited for; what was kept, or another draft, is asked at once.
  const written = useMemo(() => ({ of: `${key} ${loaded}`, own: draft.own }), [key, loaded, draft.own])
  const [paused] = useDebouncedValue(written, pause)
  const settled = paused.of === written.of ? paused.own : draft.own
  const long = texts.some(part => draft.own[part].length > longest)
  const { person, regime, audience, style } = view
  const rest = { person, regime, audience, language: view.language ?? language, ...(view.kept === null ? {} : { kept: view.kept }) }
  const sendable = loaded && !texts.some(part => settled[part].length > longest)
  // The style of the bibliography is the files' alone: no other preview is made for it.
  const query = useQuery({ ...checkOf({ ...rest, own: settled }), enabled: sendable })
  const checked = useLast(query.data)
  const behind = query.isFetching || query.isPlaceholderData || settled !== draft.own
  return {
    ...{ view, key, draft, kept: view.kept === null ? undefined : kept, keptError: view.kept === null ? null : keptError, checked },
    asked: { ...rest, style, own: draft.own },
    state: long ? 'long' : query.error && !query.isFetching ? 'stale' : behind ? 'making' : 'current',
    error: query.error,
    retry: () => void query.refetch(),
  }
}

/** What was there last: a failure takes nothing off the screen. */
function useLast(data: Checked | undefined): Checked | null {
  const [last, setLast] = useState<Checked | null>(null)
  if (data !== undefined && last !== data) setLast(data)
  return last
}
