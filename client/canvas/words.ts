import type { Language } from '#model/languages.ts'
import type { DrawnRelationship } from './contract.ts'

interface Words {
  readonly canvas: string
  readonly keys: string
  readonly official: string
  readonly certainty: Readonly<Record<DrawnRelationship['certainty'], string>>
  readonly disagrees: string
  readonly denied: string
}

/** The few words that belong to the picture itself, also when it leaves the program as an image. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    canvas: 'Picture of nodes and relationships',
    keys: 'Arrow keys move between nodes, Enter expands, Shift F10 opens the menu. Everything here is also in the list.',
    official: 'holds or held a public post',
    certainty: { definite: 'definite', possible: 'possible', inferred: 'inferred', impossible: 'did not hold then' },
    disagrees: 'sources disagree',
    denied: 'denied',
  },
  ru: {
    canvas: 'Схема узлов и связей',
    keys: 'Стрелки переводят от узла к узлу, Enter раскрывает, Shift F10 открывает меню. Всё это есть и в списке.',
    official: 'занимает или занимал публичную должность',
    certainty: { definite: 'точно', possible: 'возможно', inferred: 'выведено', impossible: 'тогда не имело места' },
    disagrees: 'источники расходятся',
    denied: 'отрицается',
  },
  kk: {
    canvas: 'Түйіндер мен байланыстар суреті',
    keys: 'Бағыттама пернелер түйіннен түйінге өткізеді, Enter ашады, Shift F10 мәзірді шығарады. Мұның бәрі тізімде де бар.',
    official: 'мемлекеттік лауазымда болған немесе қазір де сонда',
    certainty: { definite: 'анық', possible: 'мүмкін', inferred: 'қорытылған', impossible: 'ол кезде болмаған' },
    disagrees: 'дереккөздер келіспейді',
    denied: 'теріске шығарылған',
  },
}
