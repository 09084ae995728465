// Writes relationships of the type USED_IN.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:USED_IN {id: row.id}]->(to)
SET r = row.properties
