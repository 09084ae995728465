// Every claim, live or gone, and from which clearance it is seen.
MATCH (claim:Claim:Answerable)
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record, claim.visibleFrom AS visibleFrom
ORDER BY claim.id
