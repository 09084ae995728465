// Writes relationships of the type WORKS_AT.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:WORKS_AT {id: row.id}]->(to)
SET r = row.properties
