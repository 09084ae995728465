// Writes relationships of the type SUFFERED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:SUFFERED {id: row.id}]->(to)
SET r = row.properties
