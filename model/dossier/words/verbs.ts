import type { Language } from '../../languages.ts'
import { labels } from '../../ontology/languages/all.ts'
import type { NodeType } from '../../ontology/nodes/all.ts'
import type { RelationshipType } from '../../ontology/relationships/all.ts'

// How relationships read in a sentence that is filed and read years later: the label of a graph is in the present ("works at"), the claim is of its date.
const english: Partial<Readonly<Record<RelationshipType, string>>> = {
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
}
export const verbOf = (language: Language, type: RelationshipType): string =>
  (language === 'en' ? english[type] : undefined) ?? labels[language].relationships[type][0]

/** Those told from their other end: "the investigator took the step …". */
const turned: Partial<Readonly<Record<RelationshipType, string>>> = { TAKEN_BY: 'took the step' }
/** From whom the sentence goes, the verb, and to whom; in English, where no word needs to bend, without dashes. */
export function sentenceOf(language: Language, type: RelationshipType, from: string, to: string): string {
  const other = language === 'en' ? turned[type] : undefined
  if (other !== undefined) return `${to} ${other} ${from}`
  const dash = language === 'en' ? ' ' : ' — '
  return [from, verbOf(language, type), to].join(dash)
}

/** What the editors read is said by nobody: no "is said to have". */
export const asRead = (language: Language, sentence: string): string =>
  language === 'en'
    ? sentence.replace(' is said to have ', ' has ')
    : language === 'ru'
      ? sentence.replace('как утверждается, ', '')
      : sentence

const namedHere: readonly NodeType[] = ['Step', 'Incident', 'Case', 'Intervention']
/** Acts, cases and statements have no name of their own: what they are called here is the editors'. */
export const isNamedHere = (type: NodeType): boolean => namedHere.includes(type)
/** Such a name is no part of the sentence it stands in. */
export const quote = (language: Language, type: NodeType | undefined, name: string): string =>
  type === undefined || !isNamedHere(type) ? name : language === 'en' ? `“${name}”` : `«${name}»`
