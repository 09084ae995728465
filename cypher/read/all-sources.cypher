// Every source that visible claims cite or relay, by id.
MATCH (source:Source:Answerable)
WHERE EXISTS { (source)<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance }
RETURN source.body AS record, EXISTS { (:Answerable {uid: 'source/' + source.repeats})<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance } AS repeatsSeen
ORDER BY source.id
