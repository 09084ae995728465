import type { Language } from '#model/languages.ts'
import type { PropertyValue } from '#model/ontology/kinds.ts'
import type { Say } from '#client/messages/say.ts'
import { dateText } from './when-text.ts'

// Chromium has no Kazakh names of countries; Russian ones are read by everyone who reads Kazakh here.
const countries = { en: 'en', ru: 'ru', kk: 'ru' } as const satisfies Record<Language, string>

function countryText(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([countries[language]], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** A value in words: dates, countries and choices are said, everything else stands as the source gives it. `kind` is a property kind's name. */
export function valueText(value: PropertyValue, kind: string | undefined, say: Say, language: Language): string {
  if (typeof value === 'boolean') return say(value ? 'panel.yes' : 'panel.no')
  if (kind === 'percentage') return `${String(value)} %`
  if (typeof value === 'number') return String(value)
  if (kind === 'date') return dateText(value, language)
  if (kind === 'country') return countryText(value, language)
  return kind === 'choice' ? value.replaceAll('-', ' ') : value
}
