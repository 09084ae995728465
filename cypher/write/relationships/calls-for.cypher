// Writes relationships of the type CALLS_FOR.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:CALLS_FOR {id: row.id}]->(to)
SET r = row.properties
