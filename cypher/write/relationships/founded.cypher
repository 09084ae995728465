// Writes relationships of the type FOUNDED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:FOUNDED {id: row.id}]->(to)
SET r = row.properties
