import type { NodeRecord, PropertyValues } from '../../claims/records.ts'
import type { Language } from '../../languages.ts'
import { labels } from '../../ontology/languages/all.ts'
import type { NodeType } from '../../ontology/nodes/all.ts'
import type { RelationshipType } from '../../ontology/relationships/all.ts'

/** What acts and all else that has a kind are, by the kinds of the ontology: in Russian, in Kazakh. English is the kind itself. */
const kinds: Readonly<Record<string, readonly [ru: string, kk: string]>> = {
  arrest: ['арест', 'қамауға алу'],
  beating: ['избиение', 'ұрып-соғу'],
  torture: ['пытка', 'азаптау'],
  'ill-treatment': ['жестокое обращение', 'қатыгез қарау'],
  death: ['смерть', 'өлім'],
  deportation: ['депортация', 'депортация'],
  surveillance: ['слежка', 'аңду'],
  dismissal: ['увольнение', 'жұмыстан шығару'],
  pressure: ['давление', 'қысым'],
  threat: ['угроза', 'қоқан-лоққы'],
  attack: ['нападение', 'шабуыл'],
  'abduction-attempt': ['попытка похищения', 'ұрлап әкетуге талпыну'],
  fabrication: ['фабрикация', 'қолдан жасау'],
  'denial-of-care': ['отказ в медицинской помощи', 'медициналық көмек бермеу'],
  'denial-of-counsel': ['отказ в защитнике', 'қорғаушы бермеу'],
  'punitive-psychiatry': ['карательная психиатрия', 'жазалаушы психиатрия'],
  'punishment-cell': ['карцер', 'карцер'],
  'suicide-attempt': ['попытка самоубийства', 'өз-өзіне қол жұмсауға талпыну'],
  poisoning: ['отравление', 'улау'],
  crackdown: ['подавление', 'басып-жаншу'],
  interference: ['вмешательство', 'араласу'],
  disinformation: ['дезинформация', 'жалған ақпарат'],
  refusal: ['отказ или бездействие', 'бас тарту немесе әрекетсіздік'],
  censorship: ['цензура', 'цензура'],
  'mass-displacement': ['массовое перемещение', 'жаппай көшіру'],
  opening: ['возбуждение дела', 'іс қозғау'],
  search: ['обыск', 'тінту'],
  seizure: ['изъятие', 'алып қою'],
  detention: ['задержание', 'ұстау'],
  interrogation: ['допрос', 'жауап алу'],
  suspicion: ['признание подозреваемым', 'күдікті деп тану'],
  charge: ['обвинение', 'айып тағу'],
  custody: ['содержание под стражей', 'күзетпен ұстау'],
  'house-arrest': ['домашний арест', 'үйқамақ'],
  bail: ['залог', 'кепіл'],
  'expert-examination': ['экспертиза', 'сараптама'],
  indictment: ['обвинительный акт', 'айыптау актісі'],
  hearing: ['заседание', 'отырыс'],
  request: ['ходатайство', 'өтінішхат'],
  verdict: ['приговор суда', 'сот үкімі'],
  'sentence-change': ['изменение наказания', 'жазаны өзгерту'],
  appeal: ['жалоба', 'шағым'],
  'appeal-ruling': ['решение апелляции', 'апелляция шешімі'],
  'cassation-ruling': ['решение кассации', 'кассация шешімі'],
  'parole-ruling': ['решение об условно-досрочном освобождении', 'мерзімінен бұрын шартты босату туралы шешім'],
  release: ['освобождение', 'босату'],
  acquittal: ['оправдание', 'ақтау'],
  'dropping-of-charges': ['снятие обвинений', 'айыптауды алып тастау'],
  'deportation-order': ['решение о депортации', 'депортация туралы шешім'],
  expulsion: ['выдворение', 'шығарып жіберу'],
  'extradition-request': ['запрос о выдаче', 'ұстап беру (экстрадициялау) туралы сұрау салу'],
  'asset-freeze': ['арест имущества', 'мүлікке тыйым салу'],
  'asylum-decision': ['решение об убежище', 'баспана туралы шешім'],
  ban: ['запрет', 'тыйым'],
  opinion: ['мнение', 'пікір'],
  resolution: ['резолюция', 'қарар'],
  views: ['соображения', 'пікірлер'],
  petition: ['петиция', 'петиция'],
  statement: ['заявление', 'мәлімдеме'],
  call: ['призыв', 'үндеу'],
  report: ['доклад', 'баяндама'],
  letter: ['письмо', 'хат'],
  recommendation: ['рекомендация', 'ұсыным'],
  protest: ['протест', 'наразылық'],
  memorandum: ['меморандум', 'меморандум'],
  administrative: ['административное', 'әкімшілік'],
  civil: ['гражданское', 'азаматтық'],
  asylum: ['об убежище', 'баспана туралы'],
  extradition: ['об экстрадиции', 'экстрадиция туралы'],
  constitutional: ['конституционное', 'конституциялық'],
  prison: ['тюрьма или колония', 'түрме немесе колония'],
  'pre-trial-detention': ['следственный изолятор', 'тергеу изоляторы'],
  'police-cells': ['изолятор временного содержания', 'уақытша ұстау изоляторы'],
  camp: ['лагерь', 'лагерь'],
  'psychiatric-hospital': ['психиатрическая больница', 'психиатриялық аурухана'],
  hospital: ['больница', 'аурухана'],
  office: ['служебное помещение', 'қызметтік үй-жай'],
  'head-of-state': ['глава государства', 'мемлекет басшысы'],
  government: ['правительство', 'үкімет'],
  ministry: ['министерство', 'министрлік'],
  parliament: ['парламент', 'парламент'],
  police: ['полиция', 'полиция'],
  prosecutor: ['прокуратура', 'прокуратура'],
  'security-service': ['служба безопасности', 'қауіпсіздік қызметі'],
  investigation: ['следственный орган', 'тергеу органы'],
  penitentiary: ['орган уголовно-исполнительной системы', 'қылмыстық-атқару жүйесінің органы'],
  diplomatic: ['дипломатический орган', 'дипломатиялық орган'],
  ombudsman: ['омбудсмен', 'омбудсмен'],
  'local-government': ['местный орган власти', 'жергілікті билік органы'],
  'armed-forces': ['вооружённые силы', 'қарулы күштер'],
  tax: ['налоговый орган', 'салық органы'],
  ngo: ['неправительственная организация', 'үкіметтік емес ұйым'],
  party: ['партия', 'партия'],
  movement: ['движение', 'қозғалыс'],
  company: ['компания', 'компания'],
  bank: ['банк', 'банк'],
  media: ['СМИ', 'БАҚ'],
  coalition: ['коалиция', 'коалиция'],
  'international-body': ['международный орган', 'халықаралық орган'],
  'informal-group': ['неформальная группа', 'бейресми топ'],
  software: ['программное обеспечение', 'бағдарламалық жасақтама'],
  device: ['устройство', 'құрылғы'],
  substance: ['вещество', 'зат'],
  document: ['документ', 'құжат'],
  technology: ['технология', 'технология'],
  country: ['страна', 'ел'],
  region: ['область или регион', 'облыс немесе өңір'],
  district: ['район', 'аудан'],
  city: ['город', 'қала'],
  village: ['село', 'ауыл'],
  other: ['иное', 'басқа'],
}

export const sayKind = (language: Language, kind: string): string => {
  if (language === 'en') return kind === 'refusal' ? 'refusal or omission' : kind.replaceAll('-', ' ')
  return kinds[kind]?.[language === 'ru' ? 0 : 1] ?? kind
}

/** The kind of an act in words; without one, the type. */
export const kindOf = (language: Language, { type, properties }: NodeRecord): string => {
  const said = [properties['kind'] ?? []].flat().map(kind => sayKind(language, String(kind)))
  return said.length > 0 ? said.join(', ') : labels[language].nodes[type][0]
}

/** The values of a property "kind" in words; a "criminal" case is one by its kind and says nothing of anyone. */
export const sayKinds = (language: Language, of: NodeType | RelationshipType, values: PropertyValues[string]): string =>
  [values]
    .flat()
    .map(one => (one === 'criminal' && of === 'Case' ? labels[language].nodes.Case[0].toLowerCase() : sayKind(language, String(one))))
    .join('; ')
