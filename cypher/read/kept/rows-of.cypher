// The live rows that stand for these claims.
UNWIND $ids AS id
MATCH (claim:Answerable {uid: 'claim/' + id})<-[:STANDS_FOR]-(row:Row)
WHERE row.live
RETURN row {.folder, .key, .live} AS row, claim.id AS claim
