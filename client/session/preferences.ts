import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { languages, type Language } from '#model/languages.ts'
import { isEmpty, type Picture } from './picture.ts'

export interface Recent {
  readonly title: string
  readonly address: string
  readonly nodes: number
}

export interface Preferences {
  readonly language: Language
  /** Null follows the system. */
  readonly scheme: 'light' | 'dark' | null
  readonly legend: boolean
  readonly panel: boolean
  /** How the picture is shown; null until chosen: then narrow windows begin with the list. */
  readonly as: 'canvas' | 'list' | null
  /** Single-key shortcuts can be switched off (WCAG 2.2, 2.1.4). */
  readonly singleKeys: boolean
  readonly recent: readonly Recent[]
}

const mostRecent = 6

const preferredLanguage = (): Language => {
  const wanted = navigator.languages.map(tag => tag.slice(0, 2))
  return wanted.map(tag => languages.find(language => language === tag)).find(found => found !== undefined) ?? 'en'
}

/** What one reader likes, kept in this browser and nowhere else. */
export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({ language: preferredLanguage(), scheme: null, legend: true, panel: true, as: null, singleKeys: true, recent: [] }),
    { name: 'answerable', version: 1 },
  ),
)

export function prefer(changed: Partial<Omit<Preferences, 'recent'>>) {
  usePreferences.setState(changed)
}

/** Puts a picture on top of the recent ones; a longer stay on the same picture replaces what was said of it. */
export function remember(picture: Picture, address: string, title: string, nodes: number) {
  if (isEmpty(picture)) return
  usePreferences.setState(({ recent }) => ({
    recent: [{ title, address, nodes }, ...recent.filter(other => other.title !== title && other.address !== address)].slice(0, mostRecent),
  }))
}

export function forgetRecent() {
  usePreferences.setState({ recent: [] })
}
