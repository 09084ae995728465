// The revisions of a claim that the reader sees, newest first.
MATCH (claim:Answerable {uid: 'claim/' + $id})<-[:REVISES]-(revision:Revision)
WHERE claim.visibleFrom <= $clearance
RETURN revision {.status, .note, .mark} AS record
ORDER BY revision.at DESC
