// Writes relationships of the type DEFENDED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:DEFENDED {id: row.id}]->(to)
SET r = row.properties
