// Writes relationships of the type PART_OF_CASE.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:PART_OF_CASE {id: row.id}]->(to)
SET r = row.properties
