// The live rows of a folder, and the claim each stands for.
MATCH (row:Row {folder: $folder})-[:STANDS_FOR]->(claim:Claim)
WHERE row:Answerable AND row.live
RETURN row.key AS key, claim.id AS claim, claim {.status, .note, .mark} AS revision
