// Writes relationships of the type STEP_OF.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:STEP_OF {id: row.id}]->(to)
SET r = row.properties
