// One page of the claims that cite or relay a source, all or those of one stance, in the order of the document, then by id.
MATCH (:Answerable {uid: 'source/' + $id})<-[:IN|RELAYS]-(citation:Citation)<-[:CITES]-(claim:Claim)
WHERE claim.visibleFrom <= $clearance AND ($stance IS NULL OR claim.stance = $stance)
WITH claim, min(citation.place) AS place
WHERE $after IS NULL OR place > $after.place OR place = $after.place AND claim.id > $after.id
WITH claim, place ORDER BY place, claim.id LIMIT $limit
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record,
  [(claim)-[:ABOUT|FROM]->(p:Profile) | p.nodeAt[$clearance]][0] AS subject,
  [(claim)-[:TO]->(p:Profile) | p.nodeAt[$clearance]][0] AS object,
  [(claim)-[:SAID_BY]->(p:Profile) | p.nodeAt[$clearance]][0] AS speaker
ORDER BY place, claim.id
