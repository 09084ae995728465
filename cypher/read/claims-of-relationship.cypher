// One page of the claims of a relationship, by first citation, then by id.
CALL db.index.fulltext.queryRelationships('answerable_relationship_id', $id) YIELD relationship AS r
WHERE r.lo <= $clearance <= r.hi
WITH r, startNode(r) AS from, endNode(r) AS to
MATCH (from)<-[ofFrom:OF]-(:Profile)<-[:FROM]-(claim:Claim)-[:TO]->(:Profile)-[ofTo:OF]->(to)
WHERE ofFrom.lo <= $clearance <= ofFrom.hi AND ofTo.lo <= $clearance <= ofTo.hi
  AND claim.type = type(r) AND claim.key = r.key AND claim.visibleFrom <= $clearance AND ($after IS NULL OR claim.place > $after.place OR claim.place = $after.place AND claim.id > $after.id)
WITH claim ORDER BY claim.place, claim.id LIMIT $limit
RETURN claim {.id, .statement, .status, .note, .mark, .researcher, .live} AS record,
  [(claim)-[:ABOUT|FROM]->(p:Profile) | p.nodeAt[$clearance]][0] AS subject,
  [(claim)-[:TO]->(p:Profile) | p.nodeAt[$clearance]][0] AS object,
  [(claim)-[:SAID_BY]->(p:Profile) | p.nodeAt[$clearance]][0] AS speaker
ORDER BY claim.place, claim.id
