// Writes relationships of the type FAILED_TO_PREVENT.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:FAILED_TO_PREVENT {id: row.id}]->(to)
SET r = row.properties
