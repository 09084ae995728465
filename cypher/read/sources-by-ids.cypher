// Those of these sources that visible claims cite or relay, by id.
UNWIND $ids AS id
MATCH (source:Answerable {uid: 'source/' + id})
WHERE EXISTS { (source)<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance }
WITH DISTINCT source
RETURN source.body AS record, EXISTS { (:Answerable {uid: 'source/' + source.repeats})<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance } AS repeatsSeen
ORDER BY source.id
