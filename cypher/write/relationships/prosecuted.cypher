// Writes relationships of the type PROSECUTED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:PROSECUTED {id: row.id}]->(to)
SET r = row.properties
