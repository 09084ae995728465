// Writes relationships of the type HAPPENED_AT.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:HAPPENED_AT {id: row.id}]->(to)
SET r = row.properties
