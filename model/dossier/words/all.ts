import type { Language } from '../../languages.ts'
import { en, type Phrase, type Phrases } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'

export const phrases: Readonly<Record<Language, Phrases>> = { en, ru, kk }

export type Values = Readonly<Record<string, string | number>>

/** A phrase of the framing text with its places filled; what fills them is never read for places again. */
export const fill = (language: Language, phrase: Phrase, values: Values = {}): string =>
  phrases[language][phrase].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
