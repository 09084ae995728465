import type { Language } from '../../languages.ts'
import { labels } from '../../ontology/languages/all.ts'
import type { NodeType } from '../../ontology/nodes/all.ts'
import type { RelationshipType } from '../../ontology/relationships/all.ts'

// How relationships read in a sentence that is filed and read years later: the label of a graph is in the present ("works at"), the claim is of its date.
const lasting: Readonly<Record<Language, Partial<Readonly<Record<RelationshipType, string>>>>> = {
  en: {
    HOLDS: 'has held the post of',
    WORKS_AT: 'served or worked in',
    LEADS: 'has led',
    MEMBER_OF: 'has been a member of',
    HELD_IN: 'was held in',
    LIVED_IN: 'lived in',
    COMMITTED: 'is said to have carried out',
    ACCUSED_IN: 'was accused in',
    CONTROLS: 'has controlled',
    ISSUED: 'made or issued',
    SUBORDINATE_TO: 'was subordinate to',
  },
  // Without a tense and a gender.
  ru: {
    HOLDS: 'в должности',
    WORKS_AT: 'служба или работа в',
    LEADS: 'во главе',
    MEMBER_OF: 'членство в',
    HELD_IN: 'содержание в',
    LIVED_IN: 'проживание в',
    COMMITTED: 'как утверждается, совершение',
    ORDERED: 'как утверждается, приказ о',
    CONCEALED: 'как утверждается, сокрытие',
    FAILED_TO_PREVENT: 'как утверждается, непредотвращение',
    TOOK_PART_IN: 'участие в',
    SUFFERED: 'в числе пострадавших от',
    ACCUSED_IN: 'обвинение по делу',
    INVESTIGATED: 'расследование',
    PROSECUTED: 'поддержание обвинения по',
    JUDGED: 'рассмотрение дела',
    DEFENDED: 'защита по делу',
    TESTIFIED_IN: 'показания по делу',
    CONVICTED_UNDER: 'осуждение судом по',
    CONTROLS: 'контроль над',
    FOUNDED: 'основатель',
    ASSOCIATED_WITH: 'связь с',
    BANNED: 'запрет',
    ISSUED: 'сделано или опубликовано',
    PROPOSED_FOR: 'предложение о включении в',
    DESIGNATED_ON: 'включение в',
    SUBORDINATE_TO: 'в подчинении у',
  },
  kk: {
    HOLDS: 'атқарған лауазымы',
    WORKS_AT: 'қызмет еткен не жұмыс істеген жері',
    LEADS: 'басқарған',
    MEMBER_OF: 'мүше болған',
    HELD_IN: 'ұсталған жері',
    LIVED_IN: 'тұрған жері',
    COMMITTED: 'жасаған делінеді',
    ORDERED: 'бұйырған делінеді',
    CONCEALED: 'жасырған делінеді',
    FAILED_TO_PREVENT: 'алдын алмаған делінеді',
    TOOK_PART_IN: 'қатысқан',
    CONCERNS: 'мынаған қатысты',
    INVESTIGATED: 'тергеген',
    PROSECUTED: 'айыптауды қолдаған',
    JUDGED: 'іс бойынша судья болған',
    CHARGED_UNDER: 'айып бабы',
    CONTROLS: 'бақылаған',
    ISSUED: 'жасаған немесе жариялаған',
    APPOINTED_BY: 'тағайындаушысы',
    SUCCEEDED: 'орнын басқан',
    SUBORDINATE_TO: 'бағынған',
  },
}
export const verbOf = (language: Language, type: RelationshipType): string =>
  lasting[language][type] ?? labels[language].relationships[type][0]

/** Those told from their other end: "the investigator took the step …". */
const turned: Partial<Readonly<Record<RelationshipType, string>>> = { TAKEN_BY: 'took the step' }
/** Those under the heading of the step itself. */
const turnedHere: typeof turned = { TAKEN_BY: 'took this step' }
/** From whom the sentence goes, the verb, and to whom; in English, where few words need to bend, without dashes. */
export function sentenceOf(language: Language, type: RelationshipType, from: string, to: string, here = false): string {
  const [other, ofHere] = language === 'en' ? [turned[type], turnedHere[type]] : []
  if (here && ofHere !== undefined) return `${to} ${ofHere}`
  if (other !== undefined) return `${to} ${other} ${from}`
  if (language !== 'en') return [from, verbOf(language, type), to].join(' — ')
  const verb = type === 'CHARGED_UNDER' && from.startsWith('“') ? 'is a charge under' : verbOf(language, type)
  return [from, isSeveral(from) ? verb.replace(/^(?:is|was|has)\b/, one => several[one] ?? one) : verb, to].join(' ')
}
const several: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' }
/** Of a group without a name, whether English speaks of it as several: "officers of the police", "people (protest)"; a name begins and ends with capitals, a group's mostly not. */
function isSeveral(from: string): boolean {
  const [head = ''] = from.split(/ (?:of|at|in|on|from|who|whose|whom|with|near|for)\b| \(/)
  const [first = ''] = head.split(' ')
  const last = head.split(' ').at(-1) ?? ''
  if (/^[“"]/.test(head) || (first !== first.toLowerCase() && first !== first.toUpperCase() && last !== last.toLowerCase())) return false
  return /(?:[^s]s|people|police|women|men|children)$/.test(head)
}

const whatIsRead: Readonly<Record<Language, readonly [said: string | RegExp, read: string]>> = {
  en: [/\b(?:is|are) said to have\b/, 'may have'],
  ru: ['как утверждается,', 'возможно,'],
  kk: ['делінеді', 'болуы мүмкін'],
}
const perhapsEnglish: Readonly<Record<string, string>> = {
  'took part in': 'may have taken part in',
  'took the step': 'may have taken the step',
  'took this step': 'may have taken this step',
  prosecuted: 'may have prosecuted',
  investigated: 'may have investigated',
  judged: 'may have judged',
  names: 'may mean',
}
/**
 * What the editors read is said by nobody: no "is said to have", and nothing that reads as a fact either. A part that its source itself only suspects is told so from
 * the first word on, too.
 */
export function asRead(language: Language, sentence: string, whose: 'reading' | 'suspicion' = 'reading'): string {
  const read = sentence.replace(...whatIsRead[language])
  // Whom a suspicion names it names all the same.
  const isPart = (type: RelationshipType): boolean => whose === 'reading' || type !== 'NAMES'
  if (language === 'en')
    return read.replace(parts, verb => (verb === ' names' && !isPart('NAMES') ? verb : ` ${perhapsEnglish[verb.trim()] ?? verb.trim()}`))
  // There a verb stands between dashes, or alone.
  const verbs = partTypes.filter(isPart).map(type => verbOf(language, type))
  return read
    .split(' — ')
    .map(piece => (verbs.includes(piece.trim()) ? perhaps[language](piece.trim()) : piece))
    .join(' — ')
}
const partTypes: readonly RelationshipType[] = ['TOOK_PART_IN', 'TAKEN_BY', 'PROSECUTED', 'INVESTIGATED', 'JUDGED', 'NAMES']
const perhaps: Readonly<Record<'ru' | 'kk', (verb: string) => string>> = {
  ru: verb => `возможно, ${verb}`,
  kk: verb => `${verb} болуы мүмкін`,
}
/** Not where they tell who a group are: “people who took part in it”. */
const parts = / (?<!\b(?:who|that|which|whom) )(?:took part in|took the step|took this step|prosecuted|investigated|judged|names)(?= |$)/

const namedHere: readonly NodeType[] = ['Step', 'Incident', 'Case', 'Intervention']
/** Acts, cases and statements have no name of their own: what they are called here is the editors'. */
export const isNamedHere = (type: NodeType): boolean => namedHere.includes(type)
/** Such a name is no part of the sentence it stands in. */
export const quote = (language: Language, type: NodeType | undefined, name: string): string =>
  type === undefined || !isNamedHere(type) ? name : language === 'en' ? `“${name}”` : `«${name}»`
