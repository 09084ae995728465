// Writes relationships of the type ASSOCIATED_WITH.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:ASSOCIATED_WITH {id: row.id}]->(to)
SET r = row.properties
