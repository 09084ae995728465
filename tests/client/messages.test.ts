import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { actions } from '#client/actions/actions.ts'
import { en, type MessageId } from '#client/messages/en.ts'
import { messages } from '#client/messages/say.ts'
import { languages } from '#model/languages.ts'

const ids = Object.keys(en) as MessageId[]
/** Names a message takes, each once: what stands after an opening brace. */
const names = (message: string) => [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(match => match[1]))].sort()

test.each(languages)('every message is there in %s, and takes the same values', language => {
  expect(Object.keys(messages[language])).toEqual(ids)
  expect(ids.filter(id => messages[language][id].trim() === '')).toEqual([])
  expect(Object.fromEntries(ids.map(id => [id, names(messages[language][id])]))).toEqual(
    Object.fromEntries(ids.map(id => [id, names(en[id])])),
  )
})

test.each(languages)('every message can be said in %s, of one, a few and many', language => {
  const intl = createIntl({ locale: language, messages: messages[language], onError: error => expect(error.code).toBe('MISSING_DATA') })
  for (const id of ids) {
    for (const count of [0, 1, 3, 5, 21]) {
      const values = Object.fromEntries(
        names(en[id]).map(name => [name ?? '', name === 'count' || name === 'claims' || name === 'sources' ? count : 'x']),
      )
      expect(intl.formatMessage({ id }, values)).not.toMatch(/[{}]/)
    }
  }
})

test('no message calls a person guilty, convicted, sanctioned, a criminal or a perpetrator', () => {
  const refused = /guilty|convict|sanctioned|perpetrator|\bcriminals?\b|виновн|осужд[её]нн|преступник|кінәлі|қылмыскер/i
  expect(languages.flatMap(language => ids.filter(id => refused.test(messages[language][id])))).toEqual([])
})

test('no command has an unknown label, and no two that can be done together share a key', () => {
  expect(actions.filter(action => !(action.label in en)).map(action => action.id)).toEqual([])
  const shared = new Map<string, string[]>()
  for (const { id, keys = [] } of actions) for (const key of keys) shared.set(key, [...(shared.get(key) ?? []), id])
  expect([...shared.values()].filter(found => found.length > 1)).toEqual([
    ['open-steps', 'fold-steps'],
    ['pin', 'unpin'],
    ['as-list', 'as-canvas'],
  ])
})
