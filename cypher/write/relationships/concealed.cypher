// Writes relationships of the type CONCEALED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:CONCEALED {id: row.id}]->(to)
SET r = row.properties
