// Writes relationships of the type LOCATED_IN.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:LOCATED_IN {id: row.id}]->(to)
SET r = row.properties
