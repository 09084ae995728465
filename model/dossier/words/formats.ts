import type { Audience, CheckItem } from '../document.ts'
import type { Language } from '../../languages.ts'

/** The few words that a format needs beside the document's own. */
export interface Words {
  readonly skip: string
  readonly contents: string
  readonly notes: string
  readonly note: string
  readonly back: string
  readonly sources: string
  readonly completeness: string
  readonly table: string
  readonly figure: string
  readonly regime: string
  readonly audience: string
  readonly snapshot: string
  readonly archived: string
  readonly definite: string
  readonly possible: string
  /** `{page}` and `{pages}` stand for numbers. */
  readonly page: string
  readonly audiences: Record<Audience, string>
  readonly states: Record<CheckItem['state'], string>
  /** BCP 47, with the region a word processor's dictionaries go by. */
  readonly tag: string
}

const en: Words = {
  skip: 'Skip to the text',
  contents: 'Contents',
  notes: 'Notes',
  note: 'Note',
  back: 'Back to the text',
  sources: 'Sources cited',
  completeness: 'Completeness',
  table: 'Table',
  figure: 'Figure',
  regime: 'Regime',
  audience: 'Prepared for',
  snapshot: 'Snapshot',
  archived: 'Archived',
  definite: 'definite',
  possible: 'possible',
  page: 'Page {page} of {pages}',
  audiences: { public: 'the public', partner: 'partners', submission: 'submission to an authority', sealed: 'sealed use' },
  states: { complete: 'complete', partly: 'in part', missing: 'missing' },
  tag: 'en-GB',
}

const ru: Words = {
  skip: 'Перейти к тексту',
  contents: 'Содержание',
  notes: 'Примечания',
  note: 'Примечание',
  back: 'Назад к тексту',
  sources: 'Источники',
  completeness: 'Полнота',
  table: 'Таблица',
  figure: 'Рисунок',
  regime: 'Санкционный режим',
  audience: 'Для кого',
  snapshot: 'Снимок данных',
  archived: 'Архивная копия',
  definite: 'точно',
  possible: 'возможно',
  page: 'Страница {page} из {pages}',
  audiences: { public: 'для публикации', partner: 'для партнёров', submission: 'для подачи в орган', sealed: 'для закрытого пользования' },
  states: { complete: 'полностью', partly: 'частично', missing: 'нет' },
  tag: 'ru-RU',
}

const kk: Words = {
  skip: 'Мәтінге өту',
  contents: 'Мазмұны',
  notes: 'Ескертпелер',
  note: 'Ескертпе',
  back: 'Мәтінге қайту',
  sources: 'Дереккөздер',
  completeness: 'Толықтығы',
  table: 'Кесте',
  figure: 'Сурет',
  regime: 'Санкциялар режимі',
  audience: 'Кімге арналған',
  snapshot: 'Деректердің түсірілімі',
  archived: 'Мұрағаттағы көшірмесі',
  definite: 'анық',
  possible: 'мүмкін',
  page: '{pages} беттің {page}-беті',
  audiences: { public: 'жұртшылыққа', partner: 'серіктестерге', submission: 'органға ұсыну үшін', sealed: 'жабық пайдалануға' },
  states: { complete: 'толық', partly: 'ішінара', missing: 'жоқ' },
  tag: 'kk-KZ',
}

export const words: Record<Language, Words> = { en, ru, kk }
