// Writes incidents that exist at full clearance.
UNWIND $nodes AS row
MERGE (n:Answerable {uid: row.uid})
SET n = row.properties
SET n:Entity:Incident
REMOVE n:Below
