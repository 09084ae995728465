// Writes relationships of the type SUPPORTS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:SUPPORTS {id: row.id}]->(to)
SET r = row.properties
