import type { Regime } from '../regime.ts'
import { acts, foreign, forTheAuthority, kinds, leader, official, responsible } from '../speaks.ts'

export const usGlomag: Regime = {
  id: 'us-glomag',
  version: '5',
  asOf: '2026-11-25',
  name: {
    en: 'United States, Global Magnitsky',
    ru: 'США, Глобальный закон Магнитского',
    kk: 'АҚШ, Жаһандық Магнитский заңы',
  },
  reference:
    'Executive Order 13818 (20 December 2017); Global Magnitsky Human Rights Accountability Act, Pub. L. 114-328, subtitle F of title XII',
  elements: [
    {
      id: 'foreign-person',
      reference: 'E.O. 13818, sec. 1(a)(ii)',
      sentence: { en: 'The person is a foreign person.', ru: 'Лицо — иностранное.', kk: 'Адам — шетелдік.' },
      assess: foreign('US'),
    },
    {
      id: 'serious-abuse',
      reference: 'E.O. 13818, sec. 1(a)(ii)(A)',
      sentence: {
        en: 'There was serious human rights abuse.',
        ru: 'Имело место серьёзное нарушение прав человека.',
        kk: 'Адам құқықтарының ауыр бұзылуы болған.',
      },
      assess: acts([...kinds.life, ...kinds.integrity], [], [...kinds.liberty, ...kinds.sentences]),
    },
    {
      id: 'responsible',
      reference: 'E.O. 13818, sec. 1(a)(ii)(A)',
      sentence: {
        en: 'The person is responsible for or complicit in it, or has directly or indirectly engaged in it.',
        ru: 'Лицо ответственно за него, соучаствовало в нём или прямо либо косвенно участвовало.',
        kk: 'Адам оған жауапты, оған сыбайлас қатысқан немесе тікелей не жанама қатысқан.',
      },
      assess: responsible([...kinds.life, ...kinds.integrity, ...kinds.liberty, ...kinds.sentences]),
    },
    {
      id: 'leader-or-official',
      reference: 'E.O. 13818, sec. 1(a)(ii)(C)(1)',
      sentence: {
        en: 'Or: the person is or was a leader or official of a body that has engaged in it, or whose members have, relating to their tenure.',
        ru: 'Или: лицо возглавляет или возглавляло либо служит в органе, который или члены которого в этом участвовали, в период его пребывания.',
        kk: 'Немесе: адам соған өзі не мүшелері қатысқан органды басқарады, басқарған немесе сонда қызмет атқарады, сол мерзімде.',
      },
      assess: leader([...kinds.life, ...kinds.integrity, ...kinds.liberty, ...kinds.sentences]),
    },
    {
      id: 'official',
      reference: 'E.O. 13818, sec. 1(a)(ii)(B), (C)',
      sentence: {
        en: 'The person is a current or former government official.',
        ru: 'Лицо — действующее или бывшее должностное лицо.',
        kk: 'Адам — қазіргі немесе бұрынғы лауазымды тұлға.',
      },
      assess: official,
    },
    {
      id: 'national-interest',
      reference: 'Pub. L. 114-328, sec. 1263; practice of the Departments of the Treasury and State',
      sentence: {
        en: 'Designation serves the national interest of the United States.',
        ru: 'Включение отвечает национальным интересам США.',
        kk: 'Тізімге енгізу АҚШ-тың ұлттық мүддесіне сай.',
      },
      assess: forTheAuthority,
    },
  ],
}
