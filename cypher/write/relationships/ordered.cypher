// Writes relationships of the type ORDERED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:ORDERED {id: row.id}]->(to)
SET r = row.properties
