// Writes posts that exist at full clearance.
UNWIND $nodes AS row
MERGE (n:Answerable {uid: row.uid})
SET n = row.properties
SET n:Entity:Post
REMOVE n:Below
