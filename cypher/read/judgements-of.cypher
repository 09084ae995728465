// The judgements about a node's profiles, both of whose profiles the reader sees, by id.
MATCH (:Answerable {uid: 'node/' + $id})<-[of:OF]-(:Profile)<-[:COMPARES]-(judgement:Judgement)
WHERE of.lo <= $clearance <= of.hi AND judgement.live AND all(seenFrom IN [(judgement)-[:COMPARES]->(p:Profile) | p.visibleFrom] WHERE seenFrom <= $clearance)
WITH DISTINCT judgement
RETURN judgement.body AS record
ORDER BY judgement.id
