// One page of the claims about a node's profiles, by first citation, then by id.
MATCH (:Answerable {uid: 'node/' + $id})<-[of:OF]-(:Profile)<-[:ABOUT]-(claim:Claim)
WHERE of.lo <= $clearance <= of.hi AND claim.visibleFrom <= $clearance AND ($after IS NULL OR claim.place > $after.place OR claim.place = $after.place AND claim.id > $after.id)
WITH claim ORDER BY claim.place, claim.id LIMIT $limit
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record,
  [(claim)-[:ABOUT|FROM]->(p:Profile) | p.nodeAt[$clearance]][0] AS subject,
  [(claim)-[:TO]->(p:Profile) | p.nodeAt[$clearance]][0] AS object,
  [(claim)-[:SAID_BY]->(p:Profile) | p.nodeAt[$clearance]][0] AS speaker
ORDER BY claim.place, claim.id
