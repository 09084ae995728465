// Writes relationships of the type HOLDS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:HOLDS {id: row.id}]->(to)
SET r = row.properties
