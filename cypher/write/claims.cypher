// Writes new claims with what they are about, who says so and where it is said.
UNWIND $claims AS row
CREATE (claim:Answerable:Claim)
SET claim = row.properties
CREATE (revision:Answerable:Revision)-[:REVISES]->(claim)
SET revision = row.revision
WITH claim, row
CALL (claim, row) {
  UNWIND row.about AS uid
  MATCH (profile:Answerable {uid: uid})
  CREATE (claim)-[:ABOUT]->(profile)
}
CALL (claim, row) {
  UNWIND row.from AS uid
  MATCH (profile:Answerable {uid: uid})
  CREATE (claim)-[:FROM]->(profile)
}
CALL (claim, row) {
  UNWIND row.to AS uid
  MATCH (profile:Answerable {uid: uid})
  CREATE (claim)-[:TO]->(profile)
}
CALL (claim, row) {
  UNWIND row.saidBy AS uid
  MATCH (profile:Answerable {uid: uid})
  CREATE (claim)-[:SAID_BY]->(profile)
}
CALL (claim, row) {
  UNWIND row.citations AS cited
  MATCH (source:Answerable {uid: cited.source})
  CREATE (claim)-[:CITES]->(citation:Answerable:Citation)-[:IN]->(source)
  SET citation = cited.properties
  WITH citation, cited
  UNWIND cited.relays AS uid
  MATCH (relayed:Answerable {uid: uid})
  CREATE (citation)-[:RELAYS]->(relayed)
}
