import { useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Drawing } from '#client/canvas/contract.ts'
import { useSay } from '#client/messages/say.ts'
import type { ChainsView } from '#client/session/inquiry.ts'
import { chainsFor } from '../questions.ts'
import { useWords } from '../words.ts'
import { keyed, named, type ChainsAnswer, type Keyed, type Named } from './answer.ts'
import { all, passing, strongest, type Wanted } from './choose.ts'
import { drawChains } from './draw.ts'

/** A question of who is answerable with its answer, and what of it is looked at. */
export interface Inquiry {
  readonly view: ChainsView
  readonly answer: ChainsAnswer | null
  readonly error: unknown
  readonly retry: () => void
  /** A newer answer is on its way; what is shown is the one before. */
  readonly arriving: boolean
  readonly names: Named
  /** All that was found, with the impossible ones where they were asked for. */
  readonly chains: readonly Keyed[]
  readonly listed: readonly Keyed[]
  /** Why the official asked about is in none: the chain that comes nearest. */
  readonly nearest: Keyed | null
  readonly inPicture: ReadonlySet<string>
  readonly toggle: (key: string) => void
  readonly wanted: Wanted
  readonly want: (wanted: Wanted) => void
  readonly drawing: Drawing
}

/** Dragging the day asks again only when it rests. */
const rest = 250

export function useInquiry(view: ChainsView): Inquiry {
  const say = useSay()
  const words = useWords()
  const [asOf] = useDebouncedValue(view.asOf, rest)
  const { data, error, refetch, isPlaceholderData } = useQuery(chainsFor({ ...view, asOf }))
  const [wanted, want] = useState(all)
  const [overruled, overrule] = useState<ReadonlyMap<string, boolean>>(new Map())
  const unnamed = say('search.unnamed')
  const names = useMemo(() => named(data ?? { nodes: [], relationships: [] }, words.language, unnamed), [data, words.language, unnamed])
  const chains = useMemo(() => keyed([...(data?.chains ?? []), ...(data?.impossible ?? [])]), [data])
  const nearest = useMemo(() => (data?.whyNot?.chain ? (keyed([data.whyNot.chain])[0] ?? null) : null), [data])
  const listed = useMemo(() => passing(chains, wanted), [chains, wanted])
  const inPicture = useMemo(() => {
    const usual = strongest(listed)
    const shown = listed.filter(({ key }) => key === view.chain || (overruled.get(key) ?? usual.has(key)))
    return new Set(shown.map(({ key }) => key))
  }, [listed, overruled, view.chain])
  const breaks = nearest && data?.whyNot?.hop !== null && data?.whyNot?.hop !== undefined ? { key: nearest.key, hop: data.whyNot.hop } : null
  const drawing = drawChains(
    {
      chains: [...listed.filter(({ key }) => inPicture.has(key)), ...(nearest ? [nearest] : [])],
      chosen: inPicture.has(view.chain ?? '') ? view.chain : null,
      breaks,
    },
    names,
    words,
    say,
  )
  return {
    ...{ view, answer: data ?? null, error, retry: () => void refetch(), arriving: isPlaceholderData },
    ...{ names, chains, listed, nearest, inPicture, wanted, want, drawing },
    toggle: key => overrule(new Map([...overruled, [key, !inPicture.has(key)]])),
  }
}
