// Writes relationships of the type INVESTIGATED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:INVESTIGATED {id: row.id}]->(to)
SET r = row.properties
