// The live claims about these profiles themselves.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'profile/' + id})<-[:ABOUT]-(claim:Claim)
WHERE claim.live
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record
