import type { PropertyKind } from '../kinds.ts'
import { nodeTypes } from '../nodes/all.ts'
import { relationshipTypes } from '../relationships/all.ts'

/** A file that is derived from the ontology; `path` is relative to the project's folder. */
export interface DerivedFile {
  readonly path: string
  readonly text: string
}

/** `PublicBody`, `registrationNumber` and `POST_IN` as parts of file names. */
export const fileNameOf = (name: string): string =>
  (/[a-z]/.test(name) ? name.replace(/(?<=[a-z])(?=[A-Z])/g, '-') : name.replaceAll('_', '-')).toLowerCase()

const indexName = (...parts: string[]): string => ['answerable', ...parts.map(part => fileNameOf(part).replaceAll('-', '_'))].join('_')
const schemaFile = (name: string, comment: string, statement: string): DerivedFile => ({
  path: `cypher/schema/${name}.cypher`,
  text: `// ${comment}\n${statement}\n`,
})

/**
 * Constraints and indexes of the Neo4j store, one statement a file. Community Edition has uniqueness and indexes; existence and types are
 * held by the model. Only `:Answerable` and relationships carry uniqueness, so that nobody else's nodes in the same database can break it.
 */
export function neo4jSchemaFiles(): DerivedFile[] {
  const anyRelationship = relationshipTypes.map(({ type }) => type).join('|')
  return [
    schemaFile(
      'answerable',
      'Everything Answerable writes is found by one id.',
      `CREATE CONSTRAINT ${indexName('uid')} IF NOT EXISTS FOR (n:Answerable) REQUIRE n.uid IS UNIQUE`,
    ),
    schemaFile(
      'bond',
      'Claims of relationships between the same two records.',
      `CREATE INDEX ${indexName('bond')} IF NOT EXISTS FOR (n:Claim) ON (n.bond)`,
    ),
    schemaFile('folder', 'The rows of a folder.', `CREATE INDEX ${indexName('folder')} IF NOT EXISTS FOR (n:Row) ON (n.folder)`),
    schemaFile(
      'copies',
      'The sources that repeat another.',
      `CREATE INDEX ${indexName('copies')} IF NOT EXISTS FOR (n:Source) ON (n.repeats)`,
    ),
    schemaFile('tokens', 'Names by the beginnings of their words.', fullText('tokens', '(n:Entity|Below)', 'n.tokens')),
    schemaFile('near-keys', 'Names by the keys that misspellings share.', fullText('near_keys', '(n:Entity|Below)', 'n.nearKeys')),
    schemaFile(
      'relationship-id',
      'Relationships of any type by their id.',
      fullText('relationship_id', `()-[r:${anyRelationship}]-()`, 'r.id'),
    ),
    ...nodeTypes.flatMap(({ type, label, properties }) => [
      schemaFile(
        `nodes/${fileNameOf(type)}`,
        `${label}: by name.`,
        `CREATE INDEX ${indexName(type, 'name')} IF NOT EXISTS FOR (n:${type}) ON (n.name)`,
      ),
      ...Object.entries(properties)
        .filter(([, { index }]) => index === 'exact')
        .map(([property, { label: of, kind }]) =>
          schemaFile(
            `nodes/${fileNameOf(type)}-${fileNameOf(property)}`,
            `${label}: by ${of.toLowerCase()}.`,
            `CREATE ${indexFor(kind)} ${indexName(type, property)} IF NOT EXISTS FOR (n:${type}) ON (n.${property})`,
          ),
        ),
    ]),
    ...relationshipTypes.map(({ type }) =>
      schemaFile(
        `relationships/${fileNameOf(type)}`,
        `${type}: one relationship an id.`,
        `CREATE CONSTRAINT ${indexName(type, 'id')} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
      ),
    ),
  ]
}

// An ordinary index refuses values of more than 8 kB, and with them the whole commit; a text index takes the longest text we allow.
const indexFor = ({ neo4jType, choices }: PropertyKind): string => (neo4jType === 'STRING' && !choices ? 'TEXT INDEX' : 'INDEX')

const fullText = (name: string, pattern: string, property: string): string =>
  `CREATE FULLTEXT INDEX ${indexName(name)} IF NOT EXISTS FOR ${pattern} ON EACH [${property}]\nOPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`
