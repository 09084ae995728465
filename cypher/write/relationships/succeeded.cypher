// Writes relationships of the type SUCCEEDED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:SUCCEEDED {id: row.id}]->(to)
SET r = row.properties
