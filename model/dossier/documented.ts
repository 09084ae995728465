import type { RelationshipRecord } from '../claims/records.ts'
import type { RelationshipType } from '../ontology/relationships/all.ts'
import type { DossierFacts } from './facts.ts'

const speaking: readonly RelationshipType[] = [
  'HOLDS',
  'WORKS_AT',
  'COMMITTED',
  'ORDERED',
  'TOOK_PART_IN',
  'CONCEALED',
  'FAILED_TO_PREVENT',
  'INVESTIGATED',
  'PROSECUTED',
  'JUDGED',
  'PROPOSED_FOR',
  'DESIGNATED_ON',
]

/** Whether a dossier would tell anything of this person: an act that leads to them, a post or service, a part in something, a proposal or designation. */
export function isDocumented({ person, chains, relationships }: Pick<DossierFacts, 'person' | 'chains' | 'relationships'>): boolean {
  const speaks = ({ type, from, to, supported }: RelationshipRecord): boolean =>
    supported && ((from === person.id && speaking.includes(type)) || (to === person.id && type === 'TAKEN_BY'))
  return chains.length > 0 || relationships.some(speaks)
}
