import type { z } from 'zod'
import type { Say } from '#client/messages/say.ts'
import type { gapShown } from '#model/api/gaps.ts'
import type { RegimeId } from '#model/dossier/regime.ts'
import type { Language } from '#model/languages.ts'
import { dateText } from '#client/ui/when-text.ts'

type GapShown = z.output<typeof gapShown>

/** What sources tell of an official and a regime, and what a list of it said that was screened here. */
export type RegimeState = GapShown['regimes'][RegimeId]

/** Both are said, each as what it is: that nothing is told is not said to be absence from a list. */
export function regimeText(state: RegimeState, say: Say, language: Language): { readonly text: string; readonly list: string | null } {
  const { told, screened } = state
  const said = told === 'nothing' ? [] : [say(`gaps.state.${told}`)]
  const found = screened ? say(`gaps.state.${screened.state}`) : say('gaps.state.not-screened')
  return {
    text: [...said, found].join('; '),
    list: screened ? `${screened.list.title}, ${dateText(screened.list.date, language)}` : null,
  }
}

export const isOpen = ({ screened }: RegimeState): boolean => screened === null
