// Writes relationships of the type ISSUED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:ISSUED {id: row.id}]->(to)
SET r = row.properties
