// Writes relationships of the type CONCERNS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:CONCERNS {id: row.id}]->(to)
SET r = row.properties
