// Writes revisions, in order; the last governs.
UNWIND $revisions AS row
MATCH (claim:Answerable {uid: row.claim})
CREATE (revision:Answerable:Revision)-[:REVISES]->(claim)
SET revision = row.revision
SET claim += row.governing
