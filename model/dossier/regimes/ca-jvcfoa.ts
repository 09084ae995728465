import type { Regime } from '../regime.ts'
import { acts, defender, foreign, kinds, responsible } from '../speaks.ts'

export const caJvcfoa: Regime = {
  id: 'ca-jvcfoa',
  version: '5',
  asOf: '2026-11-25',
  name: {
    en: 'Canada, Justice for Victims of Corrupt Foreign Officials Act',
    ru: 'Канада, Закон о правосудии для жертв коррумпированных иностранных чиновников',
    kk: 'Канада, Сыбайлас шетел шенеуніктерінің құрбандары үшін әділдік туралы заң',
  },
  reference: 'Justice for Victims of Corrupt Foreign Officials Act (Sergei Magnitsky Law), S.C. 2017, c. 21',
  elements: [
    {
      id: 'foreign-national',
      reference: 'S.C. 2017, c. 21, s. 2, 4(2)',
      sentence: { en: 'The person is a foreign national.', ru: 'Лицо — иностранный гражданин.', kk: 'Адам — шетел азаматы.' },
      assess: foreign('CA'),
    },
    {
      id: 'gross-violation',
      reference: 'S.C. 2017, c. 21, s. 4(2)(a)',
      sentence: {
        en: 'Extrajudicial killing, torture or another gross violation of internationally recognised human rights.',
        ru: 'Внесудебное убийство, пытка или иное грубое нарушение международно признанных прав человека.',
        kk: 'Соттан тыс өлтіру, азаптау немесе халықаралық танылған адам құқықтарын өзге де өрескел бұзу.',
      },
      assess: acts([...kinds.life, ...kinds.integrity], kinds.liberty),
    },
    {
      id: 'responsible',
      reference: 'S.C. 2017, c. 21, s. 4(2)(a)',
      sentence: {
        en: 'The person is responsible for or complicit in it.',
        ru: 'Лицо ответственно за это или соучаствовало.',
        kk: 'Адам оған жауапты немесе оған сыбайлас қатысқан.',
      },
      assess: responsible([...kinds.life, ...kinds.integrity, ...kinds.liberty]),
    },
    {
      id: 'defender',
      reference: 'S.C. 2017, c. 21, s. 4(2)(a)(i), (ii)',
      sentence: {
        en: 'Those on whom it fell sought to expose illegal acts of foreign officials, or to obtain, exercise, defend or promote human rights.',
        ru: 'Те, кого это коснулось, стремились раскрыть незаконные действия иностранных чиновников либо получить, осуществить, защитить или продвигать права человека.',
        kk: 'Зардап шеккендер шетел шенеуніктерінің заңсыз әрекеттерін әшкерелеуге немесе адам құқықтарын алуға, жүзеге асыруға, қорғауға не ілгерілетуге ұмтылған.',
      },
      assess: defender([...kinds.life, ...kinds.integrity, ...kinds.liberty]),
    },
  ],
}
