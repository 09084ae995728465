import type { Regime } from '../regime.ts'
import { acts, forTheAuthority, kinds, responsible } from '../speaks.ts'

// Narrower than the others: life, torture and ill-treatment, slavery; detention and expression are outside it.
export const ukGhrsr: Regime = {
  id: 'uk-ghrsr',
  version: '5',
  asOf: '2026-11-26',
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
        ru: 'Деяние против права не подвергаться пыткам и жестокому, бесчеловечному или унижающему достоинство обращению или наказанию.',
        kk: 'Азаптауға және қатыгез, адамгершілікке жатпайтын немесе қадір-қасиетті қорлайтын қарауға не жазаға ұшырамау құқығына қарсы әрекет.',
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
      id: 'violation',
      reference: 'S.I. 2020/680, reg. 4(2), (3)',
      sentence: {
        en: 'Had a state carried it out within its territory, it would be a serious violation by that state; who did carry it out, a state or another, does not matter.',
        ru: 'Соверши это государство на своей территории, это было бы его серьёзным нарушением; кто совершил в действительности, государство или иной, не имеет значения.',
        kk: 'Мұны мемлекет өз аумағында жасаса, бұл оның ауыр бұзуы болар еді; шын мәнінде кім жасағаны, мемлекет пе, өзге ме, маңызды емес.',
      },
      assess: forTheAuthority,
    },
    {
      id: 'involved',
      reference: 'S.I. 2020/680, reg. 6(2), (3)',
      sentence: {
        en: 'The person is responsible for it or engages in it, facilitates, incites, promotes or supports it, conceals evidence of it, or fails, intentionally or recklessly, to investigate or prosecute it where that is theirs to do.',
        ru: 'Лицо ответственно за это или участвует, содействует, подстрекает, поощряет, поддерживает, скрывает доказательства либо умышленно или по легкомыслию не расследует это или не осуществляет уголовное преследование, хотя обязано.',
        kk: 'Адам оған жауапты не қатысады, жәрдемдеседі, итермелейді, көтермелейді, қолдайды, дәлелдерін жасырады немесе міндетті бола тұра қасақана не менмендікпен тергемейді немесе қылмыстық қудалау жүргізбейді.',
      },
      assess: responsible([...kinds.life, ...kinds.integrity]),
    },
    {
      id: 'appropriate',
      reference: 'S.I. 2020/680, reg. 6(1); Sanctions and Anti-Money Laundering Act 2018, s. 11',
      sentence: {
        en: 'There are reasonable grounds to suspect it.',
        ru: 'Имеются разумные основания подозревать это.',
        kk: 'Бұған күдіктенуге орынды негіздер бар.',
      },
      assess: forTheAuthority,
    },
  ],
}
