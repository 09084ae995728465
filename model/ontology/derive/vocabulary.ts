import { nodeTypes } from '../nodes/all.ts'
import { relationshipTypes } from '../relationships/all.ts'

/** What Answerable's Cypher may speak of beside the ontology: how claims and what they rest on are kept. */
const kept = {
  labels: [
    'Answerable',
    'Entity',
    'Below',
    'Profile',
    'Claim',
    'Citation',
    'Source',
    'Revision',
    'Row',
    'Judgement',
    'Scene',
    'Checkpoint',
    'Lock',
  ],
  relationshipTypes: ['OF', 'ABOUT', 'FROM', 'TO', 'SAID_BY', 'CITES', 'IN', 'RELAYS', 'REVISES', 'STANDS_FOR', 'COMPARES', 'SHOWS'],
} as const

/** The labels and relationship types that exist, for the Cypher linter. */
export const cypherVocabulary = (): { labels: string[]; relationshipTypes: string[] } => ({
  labels: [...kept.labels, ...nodeTypes.map(({ type }) => type)],
  relationshipTypes: [...kept.relationshipTypes, ...relationshipTypes.map(({ type }) => type)],
})
