import { nodeTypes, type NodeType } from '../nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '../relationships/all.ts'
import { fileNameOf, type DerivedFile } from './neo4j-schema.ts'

/** Where in `cypher/` the statement stands that writes nodes or relationships of a type. */
export const nodeWriteFile = (type: NodeType): string => `write/nodes/${fileNameOf(type)}.cypher`
export const relationshipWriteFile = (type: RelationshipType): string => `write/relationships/${fileNameOf(type)}.cypher`

const everyType = nodeTypes.map(({ type }) => type).join(':')

/** The statements that write what is projected, one a type, so that Neo4j plans each by its labels and types. */
export function neo4jWriteFiles(): DerivedFile[] {
  return [
    ...nodeTypes.map(({ type, plural }) => ({
      path: `cypher/${nodeWriteFile(type)}`,
      text: `// Writes ${plural.toLowerCase()} that exist at full clearance.
UNWIND $nodes AS row
MERGE (n:Answerable {uid: row.uid})
SET n = row.properties
SET n:Entity:${type}
REMOVE n:Below
`,
    })),
    {
      path: 'cypher/write/nodes/below.cypher',
      text: `// Writes nodes that exist at lower clearances only.
UNWIND $nodes AS row
MERGE (n:Answerable {uid: row.uid})
SET n = row.properties
SET n:Below
REMOVE n:Entity:${everyType}
`,
    },
    ...relationshipTypes.map(({ type }) => ({
      path: `cypher/${relationshipWriteFile(type)}`,
      text: `// Writes relationships of the type ${type}.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:${type} {id: row.id}]->(to)
SET r = row.properties
`,
    })),
  ]
}
