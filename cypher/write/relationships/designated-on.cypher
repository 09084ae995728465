// Writes relationships of the type DESIGNATED_ON.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:DESIGNATED_ON {id: row.id}]->(to)
SET r = row.properties
