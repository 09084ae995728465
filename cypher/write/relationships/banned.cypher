// Writes relationships of the type BANNED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:BANNED {id: row.id}]->(to)
SET r = row.properties
