// How many visible claims are about these nodes or touching them, and the sources they cite.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'node/' + id})<-[of:OF]-(:Profile)<-[:ABOUT|FROM|TO]-(claim:Claim)
WHERE of.lo <= $clearance <= of.hi AND claim.visibleFrom <= $clearance
WITH collect(DISTINCT claim) AS claims
CALL (claims) {
  UNWIND claims AS claim
  MATCH (claim)-[:CITES]->(:Citation)-[:IN|RELAYS]->(source:Source)
  RETURN collect(DISTINCT source.id) AS sources
}
RETURN size(claims) AS claims, sources
