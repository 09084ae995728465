import type { Regime } from '../regime.ts'
import { acts, kinds, official, responsible, widespread } from '../speaks.ts'

export const euGhrsr: Regime = {
  id: 'eu-ghrsr',
  version: '6',
  asOf: '2026-11-26',
  name: {
    en: 'European Union, Global Human Rights Sanctions Regime',
    ru: 'Европейский союз, глобальный режим санкций за нарушения прав человека',
    kk: 'Еуропалық одақ, адам құқықтарын бұзғаны үшін жаһандық санкциялар режимі',
  },
  reference: 'Council Decision (CFSP) 2020/1999 and Council Regulation (EU) 2020/1998 of 7 December 2020',
  elements: [
    {
      id: 'killing',
      reference: 'Decision 2020/1999, art. 1(1)(c)(iii)',
      sentence: {
        en: 'Extrajudicial, summary or arbitrary killings.',
        ru: 'Убийства внесудебные, без надлежащего судебного разбирательства или произвольные.',
        kk: 'Соттан тыс, жеделдетілген немесе заңсыз өлтіру.',
      },
      assess: acts(kinds.life),
    },
    {
      id: 'torture',
      reference: 'Decision 2020/1999, art. 1(1)(c)(i)',
      sentence: {
        en: 'Torture and other cruel, inhuman or degrading treatment.',
        ru: 'Пытки и иное жестокое, бесчеловечное или унижающее достоинство обращение.',
        kk: 'Азаптау және өзге де қатыгез, адамгершілікке жатпайтын немесе қадір-қасиетті қорлайтын қарау.',
      },
      assess: acts(kinds.integrity),
    },
    {
      id: 'detention',
      reference: 'Decision 2020/1999, art. 1(1)(c)(v)',
      sentence: {
        en: 'Arbitrary arrests or detentions.',
        ru: 'Произвольные аресты или задержания.',
        kk: 'Негізсіз қамауға алу немесе ұстау.',
      },
      assess: acts([], [], [...kinds.liberty, ...kinds.sentences]),
    },
    {
      id: 'freedoms',
      reference: 'Decision 2020/1999, art. 1(1)(d)(iii), (iv)',
      sentence: {
        en: 'Violations of freedom of assembly and association, of opinion and expression, where widespread, systematic or otherwise of serious concern.',
        ru: 'Нарушения свободы собраний и объединений, мнений и их выражения, если они широкомасштабны, систематичны или иначе вызывают серьёзную обеспокоенность.',
        kk: 'Жиналу және бірігу, пікір және оны білдіру бостандығын бұзу, егер ол ауқымды, жүйелі немесе басқаша елеулі алаңдатарлық болса.',
      },
      assess: widespread(kinds.freedoms),
    },
    {
      id: 'responsible',
      reference: 'Decision 2020/1999, art. 2(1), 3(1)',
      sentence: {
        en: 'The person is responsible for it, supports it or is otherwise involved in it, also by planning, directing, ordering, assisting, preparing, facilitating or encouraging.',
        ru: 'Лицо ответственно за это, поддерживает или иначе причастно, в том числе планированием, руководством, приказом, помощью, подготовкой, содействием или поощрением.',
        kk: 'Адам оған жауапты, оны қолдайды немесе басқаша қатысы бар, соның ішінде жоспарлау, басқару, бұйыру, көмектесу, дайындау, жәрдемдесу не көтермелеу арқылы.',
      },
      assess: responsible(Object.values(kinds).flat()),
    },
    {
      id: 'actor',
      reference: 'Decision 2020/1999, art. 1(3), (4)',
      sentence: {
        en: 'The person is a state actor, exercises effective control or authority over a territory, or is another non-state actor.',
        ru: 'Лицо действует от государства, осуществляет действенный контроль или власть над территорией либо является иным негосударственным субъектом.',
        kk: 'Адам мемлекет атынан әрекет етеді, аумаққа нақты бақылау не билік жүргізеді немесе өзге мемлекеттік емес субъект.',
      },
      assess: official,
    },
  ],
}
