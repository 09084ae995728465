// Writes relationships of the type NAMES.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:NAMES {id: row.id}]->(to)
SET r = row.properties
