// Writes relationships of the type COMMITTED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:COMMITTED {id: row.id}]->(to)
SET r = row.properties
