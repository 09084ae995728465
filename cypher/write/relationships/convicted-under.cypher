// Writes relationships of the type CONVICTED_UNDER.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:CONVICTED_UNDER {id: row.id}]->(to)
SET r = row.properties
