// Writes relationships of the type REPRESENTS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:REPRESENTS {id: row.id}]->(to)
SET r = row.properties
