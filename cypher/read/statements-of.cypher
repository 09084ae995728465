// How many visible claims are statements of a node.
MATCH (:Answerable {uid: 'node/' + $id})<-[of:OF]-(:Profile)<-[:SAID_BY]-(claim:Claim)
WHERE of.lo <= $clearance <= of.hi AND claim.visibleFrom <= $clearance
RETURN count(DISTINCT claim) AS claims
