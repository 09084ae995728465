// Writes relationships of the type MEMBER_OF.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:MEMBER_OF {id: row.id}]->(to)
SET r = row.properties
