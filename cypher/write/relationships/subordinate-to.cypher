// Writes relationships of the type SUBORDINATE_TO.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:SUBORDINATE_TO {id: row.id}]->(to)
SET r = row.properties
