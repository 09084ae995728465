// These claims, live or gone.
UNWIND $ids AS id
MATCH (claim:Answerable {uid: 'claim/' + id})
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record
