import type { Say } from '#client/messages/say.ts'
import type { Language } from '#model/languages.ts'
import { dateText } from '#client/ui/when-text.ts'

interface Screened {
  readonly state: 'listed' | 'hit-open' | 'not-listed'
  readonly list: { readonly title: string; readonly date: string }
}

/** What sources tell of an official and a regime, and what a list of it said that was screened here; in one word where no list can be. */
export type RegimeState =
  'designated' | 'proposed' | 'not-screened' | { readonly told: 'designated' | 'proposed' | 'nothing'; readonly screened: Screened | null }

/** Both are said, each as what it is: that nothing is told is not said to be absence from a list. */
export function regimeText(state: RegimeState, say: Say, language: Language): { readonly text: string; readonly list: string | null } {
  if (typeof state === 'string') return { text: say(`gaps.state.${state}`), list: null }
  const { told, screened } = state
  const said = told === 'nothing' ? [] : [say(`gaps.state.${told}`)]
  const found = screened ? say(`gaps.state.${screened.state}`) : say('gaps.state.not-screened')
  return {
    text: [...said, found].join('; '),
    list: screened ? `${screened.list.title}, ${dateText(screened.list.date, language)}` : null,
  }
}

export const isOpen = (state: RegimeState): boolean => state === 'not-screened' || (typeof state !== 'string' && state.screened === null)
