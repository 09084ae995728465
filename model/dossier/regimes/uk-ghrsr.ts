import type { Regime } from '../regime.ts'
import { acts, forTheAuthority, kinds, official, responsible } from '../speaks.ts'

// Narrower than the others: life, torture and ill-treatment, slavery; detention and expression are outside it.
export const ukGhrsr: Regime = {
  id: 'uk-ghrsr',
  version: '2',
  asOf: '2026-11-25',
  name: {
    en: 'United Kingdom, Global Human Rights Sanctions Regulations 2020',
    ru: 'Великобритания, Правила о глобальных санкциях за нарушения прав человека 2020 года',
    kk: 'Ұлыбритания, Адам құқықтарын бұзғаны үшін жаһандық санкциялар туралы 2020 жылғы ережелер',
  },
  reference: 'The Global Human Rights Sanctions Regulations 2020 (S.I. 2020/680); Sanctions and Anti-Money Laundering Act 2018',
  elements: [
    {
      id: 'life',
      reference: 'S.I. 2020/680, reg. 4(2)(a)',
      sentence: { en: 'An act against the right to life.', ru: 'Деяние против права на жизнь.', kk: 'Өмір сүру құқығына қарсы әрекет.' },
      assess: acts(kinds.life),
    },
    {
      id: 'torture',
      reference: 'S.I. 2020/680, reg. 4(2)(b)',
      sentence: {
        en: 'An act against the right not to be subjected to torture or cruel, inhuman or degrading treatment or punishment.',
        ru: 'Деяние против права не подвергаться пыткам и жестокому, бесчеловечному или унижающему обращению или наказанию.',
        kk: 'Азаптауға және қатыгез, адамгершілікке жатпайтын немесе қорлайтын қарауға не жазаға ұшырамау құқығына қарсы әрекет.',
      },
      assess: acts(kinds.integrity),
    },
    {
      id: 'slavery',
      reference: 'S.I. 2020/680, reg. 4(2)(c)',
      sentence: {
        en: 'An act against the right to be free from slavery, servitude or forced labour.',
        ru: 'Деяние против права быть свободным от рабства, подневольного состояния или принудительного труда.',
        kk: 'Құлдықтан, кіріптарлықтан немесе мәжбүрлі еңбектен азат болу құқығына қарсы әрекет.',
      },
      assess: acts([]),
    },
    {
      id: 'state',
      reference: 'S.I. 2020/680, reg. 4(2)',
      sentence: {
        en: 'It was carried out by or on behalf of a state, or by another within its responsibility.',
        ru: 'Совершено государством, от его имени или другим в пределах его ответственности.',
        kk: 'Мемлекет, оның атынан немесе оның жауапкершілігі шегінде басқа біреу жасаған.',
      },
      assess: official,
    },
    {
      id: 'involved',
      reference: 'S.I. 2020/680, reg. 6(2), (3)',
      sentence: {
        en: 'The person is responsible for it or engages in it, facilitates, incites, promotes or supports it, or conceals evidence of it.',
        ru: 'Лицо ответственно за это или участвует, содействует, подстрекает, поощряет, поддерживает либо скрывает доказательства.',
        kk: 'Адам оған жауапты не қатысады, жәрдемдеседі, итермелейді, көтермелейді, қолдайды немесе дәлелдерін жасырады.',
      },
      assess: responsible([...kinds.life, ...kinds.integrity]),
    },
    {
      id: 'appropriate',
      reference: 'Sanctions and Anti-Money Laundering Act 2018, s. 11',
      sentence: {
        en: 'There are reasonable grounds to suspect it.',
        ru: 'Имеются разумные основания подозревать это.',
        kk: 'Бұған күдіктенуге орынды негіздер бар.',
      },
      assess: forTheAuthority,
    },
  ],
}
