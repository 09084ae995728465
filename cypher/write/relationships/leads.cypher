// Writes relationships of the type LEADS.
UNWIND $relationships AS row
MATCH (from:Answerable {uid: row.from})
MATCH (to:Answerable {uid: row.to})
MERGE (from)-[r:LEADS {id: row.id}]->(to)
SET r = row.properties
