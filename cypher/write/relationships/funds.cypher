// Writes relationships of the type FUNDS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:FUNDS {id: row.id}]->(to)
SET r = row.properties
