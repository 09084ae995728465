// Writes relationships of the type OWNS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:OWNS {id: row.id}]->(to)
SET r = row.properties
