import type { enConnect } from './en.ts'

export const kkConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'action.path': 'Жол табу…',
  'action.common': 'Бұларды не байланыстырады',
  'connect.path.title': '«{name}» түйінінен басталатын жол',
  'connect.path.search': 'Екінші шетін іздеу',
  'connect.path.same': 'Жол осы түйіннен басталады. Басқа шетін таңдаңыз.',
  'connect.path.caption': 'Дереккөздер осы екеуін байланыстырады; бұл жауапкершілік туралы ештеңе айтпайды.',
  'connect.path.found': '{count, plural, other {# қадам; енді ол сызбада.}}',
  'connect.path.others': 'Басқа жолдар да бар; бұл ең қысқаларының біріншісі.',
  'connect.path.none': 'Деректерде осы екеуін ештеңе байланыстырмайды. Бұл не болғанын емес, дереккөздерімізде не барын айтады.',
  'connect.path.none.within': '{max} қадам ішінде осы екеуін ештеңе байланыстырмайды. Ұзағырақ жолдар ізделген жоқ.',
  'connect.path.none.stopped': 'Іздеу тоқтағанға дейін жол табылмады (қаралған түйін саны: {count}). Ол бар болуы мүмкін.',
  'connect.stopped': 'Іздеуді тоқтатуға тура келді (қаралған түйін саны: {count}); тағы да бар болуы мүмкін.',
  'connect.asking': 'Оларды не байланыстыратыны ізделуде…',
  'connect.stop': 'Тоқтату',
  'connect.common.title': 'Бекітілген {count, plural, other {# түйінді}} не байланыстырады',
  'connect.common.first': 'Бір жолы ең көбі {count} түйін туралы сұралады: алдымен бекітілгендері.',
  'connect.common.caption': 'Дереккөздер бұларды байланыстырады; бұл жауапкершілік туралы ештеңе айтпайды.',
  'connect.common.none':
    '{max} қадам ішінде олардың ешқандай екеуін ештеңе байланыстырмайды. Бұл не болғанын емес, дереккөздерімізде не барын айтады.',
  'connect.common.direct': 'Бір қадамдық байланыс',
  'connect.common.near': 'Олардың екеуіне не одан көбіне жақын',
  'connect.common.row': '{all} түйіннің {count} түйінін байланыстырады, барлығы {steps} қадам',
  'connect.common.add': 'Сызбаға қосу: {name}',
  'connect.common.there': 'сызбада',
  'connect.common.some': '{total} ішінен алғашқы {count}.',
}
