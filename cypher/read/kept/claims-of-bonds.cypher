// The live claims of relationships between these pairs of profiles.
UNWIND $bonds AS bond
MATCH (claim:Claim {bond: bond})
WHERE claim:Answerable AND claim.live
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record
