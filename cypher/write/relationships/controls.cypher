// Writes relationships of the type CONTROLS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:CONTROLS {id: row.id}]->(to)
SET r = row.properties
