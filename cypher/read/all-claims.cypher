// Every claim visible at a clearance, by id.
MATCH (claim:Claim:Answerable)
WHERE claim.visibleFrom <= $clearance
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record,
  [(claim)-[:ABOUT|FROM]->(p:Profile) | p.nodeAt[$clearance]][0] AS subject,
  [(claim)-[:TO]->(p:Profile) | p.nodeAt[$clearance]][0] AS object,
  [(claim)-[:SAID_BY]->(p:Profile) | p.nodeAt[$clearance]][0] AS speaker
ORDER BY claim.id
