// Writes relationships of the type JUDGED.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:JUDGED {id: row.id}]->(to)
SET r = row.properties
