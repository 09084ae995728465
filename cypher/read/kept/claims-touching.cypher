// The live claims of relationships with one of these profiles at an end.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'profile/' + id})<-[:FROM|TO]-(claim:Claim)
WHERE claim.live
WITH DISTINCT claim
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record
