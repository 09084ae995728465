// These rows, live or not, and the claim each stands or stood for.
UNWIND $uids AS uid
MATCH (row:Answerable {uid: uid})-[:STANDS_FOR]->(claim:Claim)
RETURN row {.folder, .key, .live} AS row, claim.id AS claim
