import { expect, test } from 'vitest'
import { romanised } from '#model/names/romanise.ts'

test.each([
  ['Алексей Щербатов', 'ru', 'Aleksey Shcherbatov', 'BGN/PCGN 1947'],
  ['Ержан Ельцов', 'ru', 'Yerzhan Yel’tsov', 'BGN/PCGN 1947'],
  ['Андреев', undefined, 'Andreyev', 'BGN/PCGN 1947'],
  ['Әлия Құрманғазы', 'kk', 'Älīya Qurmanghazy', 'BGN/PCGN 1979'],
  ['Өтеген', undefined, 'Ötegen', 'BGN/PCGN 1979'],
  ['Анна-Мария', 'ru', 'Anna-Mariya', 'BGN/PCGN 1947'],
])('%s is %s', (name, language, latin, system) => {
  expect(romanised(name, language)).toEqual({ latin, system })
})

test('what is not Cyrillic is left to its own letters', () => {
  expect(romanised('Kairat Sampleuly')).toBeNull()
  expect(romanised('习近平')).toBeNull()
  expect(romanised('')).toBeNull()
})
