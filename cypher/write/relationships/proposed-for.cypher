// Writes relationships of the type PROPOSED_FOR.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:PROPOSED_FOR {id: row.id}]->(to)
SET r = row.properties
