// Writes facilities that exist at full clearance.
UNWIND $nodes AS row
MERGE (n:Answerable {uid: row.uid})
SET n = row.properties
SET n:Entity:Facility
REMOVE n:Below
