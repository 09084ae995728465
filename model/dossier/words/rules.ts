import type { Language } from '../../languages.ts'

// The rules are declared in English; their sentences in Russian and Kazakh.
const ruleSentences: Readonly<Record<string, readonly [ru: string, kk: string]>> = {
  'direct/committed': ['Источник говорит, что лицо совершило деяние.', 'Дереккөз тұлға әрекетті жасады дейді.'],
  'direct/ordered': ['Источник говорит, что лицо приказало совершить деяние.', 'Дереккөз тұлға әрекетке бұйрық берді дейді.'],
  'direct/took-part': ['Источник говорит, что лицо участвовало в деянии.', 'Дереккөз тұлға әрекетке қатысты дейді.'],
  'direct/concealed': ['Источник говорит, что лицо скрывало деяние.', 'Дереккөз тұлға әрекетті жасырды дейді.'],
  'direct/failed-to-prevent': ['Источник говорит, что лицо не предотвратило деяние.', 'Дереккөз тұлға әрекеттің алдын алмады дейді.'],
  'direct/took-step': [
    'Источник говорит, что лицо совершило это процессуальное действие.',
    'Дереккөз тұлға осы іс жүргізу әрекетін жасады дейді.',
  ],
  'direct/investigated': [
    'Источник говорит, что лицо расследовало дело, частью которого является деяние.',
    'Дереккөз тұлға әрекет кіретін істі тергеді дейді.',
  ],
  'direct/prosecuted': [
    'Источник говорит, что лицо поддерживало обвинение по делу, частью которого является деяние.',
    'Дереккөз тұлға әрекет кіретін іс бойынша айыптауды қолдады дейді.',
  ],
  'direct/judged': [
    'Источник говорит, что лицо судило по делу, частью которого является деяние.',
    'Дереккөз тұлға әрекет кіретін істі қарады дейді.',
  ],
  'direct/held': [
    'Человека содержали там во время деяния, а за деяния такого вида отвечает место содержания.',
    'Әрекет кезінде адам сонда ұсталған, ал мұндай түрдегі әрекетке ұстау орны жауап береді.',
  ],
  'institutional/served': [
    'Кто-то, участвовавший в деянии, служил в этом органе в день деяния.',
    'Әрекетке қатысқан біреу әрекет күні осы органда қызмет еткен.',
  ],
  'institutional/appointed': [
    'Лицо имело право назначать на должность начальника в день деяния: право, а не приказ.',
    'Әрекет күні тұлғаның басшы лауазымына тағайындау құқығы болған: құқық, бұйрық емес.',
  ],
  'command/head': [
    'В день деяния лицо занимало должность, возглавляющую действовавший орган.',
    'Әрекет күні тұлға әрекет еткен органды басқаратын лауазымды атқарған.',
  ],
  'command/superior': [
    'В день деяния лицо занимало должность выше действовавшего органа.',
    'Әрекет күні тұлға әрекет еткен органнан жоғары лауазымды атқарған.',
  ],
}
const elementSentences: Readonly<Record<string, readonly [ru: string, kk: string]>> = {
  part: ['Источник указывает такое участие в деянии.', 'Дереккөз әрекетке осындай қатысуды көрсетеді.'],
  knowledge: ['Лицо знало или должно было знать о деянии.', 'Әрекет туралы білген немесе білуге тиіс болған.'],
  superior: ['Лицо было начальником и занимало должность в день деяния.', 'Басшы болған, әрекет күні лауазымда.'],
  control: ['Лицо имело эффективный контроль над действовавшими.', 'Әрекет еткендерге нақты бақылауы болған.'],
  failure: ['Лицо не предотвратило деяние или не добилось наказания за него.', 'Әрекеттің алдын алмаған немесе жазалатпаған.'],
  service: ['Человек служил в органе в день деяния.', 'Адам әрекет күні органда қызмет еткен.'],
  capacity: ['Человек действовал в этом качестве.', 'Адам сол қызметінде әрекет еткен.'],
  power: ['Лицо назначало на должность или имело такое право.', 'Лауазымға тағайындаған немесе сондай құқығы болған.'],
}

const told = (table: typeof ruleSentences, language: Language, id: string, english: string): string =>
  language === 'en' ? english : (table[id]?.[language === 'ru' ? 0 : 1] ?? english)
/** What a source says, and what it passes on as the words of another. */
const saying: Readonly<Record<Language, readonly [RegExp, string]>> = {
  en: [/^A source\b/, 'Another, whose words a source passes on and who may be the one on whom the act fell,'],
  ru: [/^Источник(?= )/u, 'Другое лицо, слова которого передаёт источник и которое может быть тем, кого затронуло деяние,'],
  kk: [/^Дереккөз(?= )/u, 'Дереккөз сөзін жеткізген, әрекет тиген адамның өзі болуы да мүмкін басқа біреу'],
}
const voiced = (language: Language, sentence: string, passedOn: boolean): string =>
  passedOn ? sentence.replace(...saying[language]) : sentence

/** The rules speak of any number of any actors; here it is one person. `passedOn`: a source only passes it on as the words of another. */
export const sayRule = (language: Language, id: string, english: string, passedOn = false): string =>
  voiced(
    language,
    told(
      ruleSentences,
      language,
      id,
      english
        .replace(/^They\b/, 'The person')
        .replace(/\bthey committed\b/, 'the person carried out')
        .replace(/\bthey\b/, 'the person'),
    ),
    passedOn,
  )
export const sayElement = (language: Language, id: string, english: string, passedOn = false): string =>
  voiced(language, told(elementSentences, language, id, english), passedOn)
