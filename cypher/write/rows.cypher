// Writes rows and the claim each stands for.
UNWIND $rows AS row
MERGE (kept:Answerable {uid: row.uid})
SET kept = row.properties
SET kept:Row
WITH kept, row
MATCH (claim:Answerable {uid: row.claim})
CALL (kept) {
  MATCH (kept)-[before:STANDS_FOR]->()
  DELETE before
}
CREATE (kept)-[:STANDS_FOR]->(claim)
