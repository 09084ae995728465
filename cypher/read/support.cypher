// The claims of each of these relationships, by first citation, then by id, and which source repeats which that the reader sees too.
UNWIND $chunks AS chunk
CALL db.index.fulltext.queryRelationships('answerable_relationship_id', chunk) YIELD relationship AS r
WHERE r.lo <= $clearance <= r.hi
WITH r, startNode(r) AS from, endNode(r) AS to
CALL (r, from, to) {
  MATCH (from)<-[ofFrom:OF]-(a:Profile)
  WHERE ofFrom.lo <= $clearance <= ofFrom.hi
  MATCH (to)<-[ofTo:OF]-(b:Profile)
  WHERE ofTo.lo <= $clearance <= ofTo.hi
  WITH type(r) + ' ' + a.id + ' ' + b.id + ' ' + r.key AS bond
  MATCH (claim:Claim {bond: bond})
  WHERE claim.visibleFrom <= $clearance
  WITH claim ORDER BY claim.place, claim.id
  RETURN collect({
    record: claim {.id, .statement, .status, .note, .mark, .researcher, .live},
    subject: [(claim)-[:FROM]->(p:Profile) | p.nodeAt[$clearance]][0],
    object: [(claim)-[:TO]->(p:Profile) | p.nodeAt[$clearance]][0],
    speaker: [(claim)-[:SAID_BY]->(p:Profile) | p.nodeAt[$clearance]][0]
  }) AS claims
}
WITH r, claims ORDER BY r.id
WITH collect({relationship: r.id, claims: claims}) AS supported
CALL () {
  MATCH (copy:Source)
  WHERE copy.repeats IS NOT NULL
    AND EXISTS { (:Answerable {uid: 'source/' + copy.repeats})<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance }
  RETURN collect([copy.id, copy.repeats]) AS repeats
}
RETURN supported, repeats
