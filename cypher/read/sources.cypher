// One page of the sources that visible claims cite or relay, by id, with how many do.
MATCH (source:Source:Answerable)<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim)
WHERE ($after IS NULL OR source.id > $after) AND claim.visibleFrom <= $clearance
WITH source, count(DISTINCT claim) AS claims ORDER BY source.id LIMIT $limit
RETURN source.body AS record, claims, EXISTS { (:Answerable {uid: 'source/' + source.repeats})<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance } AS repeatsSeen
ORDER BY source.id
