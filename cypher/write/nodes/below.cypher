// Writes nodes that exist at lower clearances only.
UNWIND $nodes AS row
MERGE (n:Answerable {uid: row.uid})
SET n = row.properties
SET n:Below
REMOVE n:Entity:Person:Organisation:PublicBody:Court:Facility:Post:Case:Step:Incident:Provision:Place:Means:Intervention:SanctionsList
