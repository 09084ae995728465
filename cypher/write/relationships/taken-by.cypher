// Writes relationships of the type TAKEN_BY.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:TAKEN_BY {id: row.id}]->(to)
SET r = row.properties
