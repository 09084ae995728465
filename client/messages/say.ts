import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Language } from '#model/languages.ts'
import { en, type MessageId } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'

export const messages: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = { en, ru, kk }

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' }

export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string

export function useSay(): Say {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, { ...values }), [intl])
}
