import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { folded, longhand, plain, words } from '#model/names/fold.ts'
import { hostileText, nameText } from './hostile.ts'

const oneName: readonly (readonly string[])[] = [
  ['Мендыгазиев', 'Мендығазиев', 'Мендіғазиев', 'Mendygazyev', 'Mendygaziyev', 'mendigaziev', 'Mendygaziev', 'Mendyğaziev', 'Mendyǵazıev'],
  ['Жусупов', 'Jusupov', 'Zhusupov', 'Dzhusupov', 'Джусупов', 'Žusupov', 'JUSUPOV', 'Jusupow', 'Djusupov'],
  ['Жанзакова', 'Dzhanzakova', 'Zhanzakova', 'Janzakova'],
  ['Қаһарман', 'Qaharman', 'Kaharman', 'Qakharman'],
  ['Хасенов', 'Khassenov', 'Khasenov', 'Hasenov', 'Hassenow'],
  ['Қасенов', 'Касенов', 'Qasenov', 'Kassenov'],
  ['Жанай', 'Zhanay', 'Zhanai', 'Janai', 'Жанаи'],
  ['Есхожин', 'Yeskhozhin', 'Eskhozhin', 'Ieskhozhin', 'Eskhojin'],
  ['Токаев', 'Тоқаев', 'Tokayev', 'Tokaev', 'Toqaev', 'Tokayew'],
  ['Ержан', 'Yerzhan', 'Erzhan', 'Erjan'],
  ['Абильдиев', "Abil'diev", 'Abil’diyev', 'Abilʹdiev', 'Abildyev', 'Abildiev'],
  ['Васильев', 'Vasilyev', 'Vasiliev', 'Vasilev', 'Wassiliew'],
  ['Баткаев', 'Батқаев', 'Batkayev', 'Batkaev', 'Batqaev'],
  ['Даулетиярова', 'Дәулетиярова', 'Dauletiyarova', 'Däuletiarova', 'Dauletiiarova'],
  ['Каржыбаев', 'Karzhybayev', 'Karzhibayev', 'Qarjybaev'],
  ['Максим', 'Maksim', 'Maxim'],
  ['Федор', 'Фёдор', 'Fyodor', 'Fedor'],
  ['Татьяна', 'Tatyana', 'Tatiana', 'Tatjana', 'Tat’yana'],
  ['Людмила', 'Lyudmila', 'Liudmila', 'Ljudmila'],
  ['Мария', 'Mariya', 'Maria', 'Marija'],
  ['Сергей', 'Sergey', 'Sergei', 'Sergej', 'Sergeĭ'],
  ['Дмитрий', 'Dmitriy', 'Dmitry', 'Dmitri', 'Dmitrii', 'Dmitrij'],
  ['Щукин', 'Shchukin', 'Schukin', 'Schtschukin', 'Ščukin'],
  ['Чайкин', 'Chaikin', 'Tchaykin', 'Tschaikin', 'Čaikin'],
  ['Шәкен', 'Shaken', 'Şäken', 'Śáken'],
  ['Цой', 'Tsoy', 'Tsoi'],
  ['Өтеңов', 'Отенов', 'Ötenov', 'Ótenov', 'Öteñov', 'Oteńov'],
  ['Нұрсұлтан', 'Nursultan', 'Nūrsūltan', 'Núrsúltan', 'Нурсултан'],
  ['Әуезов', 'Áýezov', 'Äuezov', 'Auezov', 'Ауэзов', 'Əuezov', 'Auyezov'],
  ['Айым', 'Aiym', 'Aim', 'Ayim'],
  ['Ғани', 'Гани', 'Gani', 'Ghani', 'Ğani', 'Ǵanı'],
  ['Ибраһим', 'Ибрахим', 'Ibrahim', 'Ibrakhim', 'İbrahim'],
  ['Ахмет', 'Akhmet', 'Ahmet'],
  ['Исхаков', 'Iskhakov'],
  ['Қожа', 'Qoja', 'Kozha', 'Кожа'],
  ['Нұржан', 'Nurzhan', 'Nurjan', 'Нуржан'],
  ['Александр', 'Aleksandr', 'Alexandr'],
]

const otherNames: readonly (readonly [string, string])[] = [
  ['Agadil', 'Abdil'],
  ['Lepesova', 'Lesova'],
  ['Karim', 'Karima'],
  ['Khassenov', 'Kassenov'],
  ['Хасенов', 'Қасенов'],
  ['Azimov', 'Azimova'],
  ['Zhanai', 'Zhan'],
  ['Исхаков', 'Ишаков'],
  ['Юсупов', 'Жусупов'],
  ['Tanatar', 'Tangatar'],
  ['Ai', 'A'],
  ['405', '45'],
  ['100', '10'],
  ['2200', '200'],
  ['Цой', 'Той'],
  ['Чалов', 'Шалов'],
  ['Zaripov', 'Zharipov'],
  ['Bolatjanova', 'Bolatianova'],
  ['გიორგი', 'გიორგ'],
]

describe('folding', () => {
  test.each(oneName)('%s and all its spellings meet under one key', (...spellings) => {
    expect(spellings.map(spelling => [spelling, folded(spelling)])).toEqual(
      spellings.map(spelling => [spelling, folded(spellings[0] ?? '')]),
    )
  })

  test.each(otherNames)('%s and %s stay two names', (one, other) => {
    expect(folded(one)).not.toBe(folded(other))
  })

  it('can be read by a person', () => {
    expect(['Мендығазиев', 'Қаһарман', 'Жанай', 'Щукин', 'Article', '14', 'ÄÖÜ', 'გიორგი', '伊力哈木'].map(folded)).toEqual([
      'mendigazev',
      'kakharman',
      'zhanai',
      'shukin',
      'artikle',
      '14',
      'aou',
      'გიორგი',
      '伊力哈木',
    ])
  })

  it('writes every e out where the name may still be being typed', () => {
    expect(['Мендыгазиев', 'Tokaev', 'Ержан', 'Fyodor'].map(longhand)).toEqual(['mendigaziev', 'tokaiev', 'ierzhan', 'fiodor'])
  })

  it('changes nothing when done again, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(nameText, hostileText), text => {
        for (const word of words(text)) {
          expect(folded(folded(word))).toBe(folded(word))
          expect(plain(plain(word))).toBe(plain(word))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never loses a word', () => {
    fc.assert(
      fc.property(fc.oneof(nameText, hostileText), text => {
        for (const word of words(text)) expect([plain(word), folded(word), longhand(word)]).not.toContain('')
      }),
      { numRuns: 500 },
    )
  })
})

describe('words', () => {
  it('come from any text, lower-case and without punctuation', () => {
    expect(words('  Testova-Invented, Aizada («Айзада») № 405/14 ')).toEqual(['testova', 'invented', 'aizada', 'айзада', 'no', '405', '14'])
  })

  it('lose apostrophes, hard and soft signs, zero-width and direction marks', () => {
    expect(words("Abil'diev Абильдиев объект O\u2019Test A\u200bi\u202ezada\u2069 soft\u00adhyphen")).toEqual([
      'abildiev',
      'абилдиев',
      'обект',
      'otest',
      'aizada',
      'softhyphen',
    ])
  })

  it('are none where there is no letter and no number', () => {
    expect(['', ' ', '—', '\u0000', '\u202e\u200f', '\ud800', '\u0301', "'", 'ь'].map(words)).toEqual([[], [], [], [], [], [], [], [], []])
  })
})

describe('the plain form', () => {
  it('keeps Cyrillic and Kazakh letters and strips Latin marks', () => {
    expect(['Мендығазиев', 'Жанай', 'Фёдор', 'Mendyǵazıev', 'Łódź', 'а\u0301льма'].map(plain)).toEqual([
      'мендығазиев',
      'жанай',
      'фёдор',
      'mendygaziev',
      'lodz',
      'алма',
    ])
  })
})
