// How many claims are visible, how many are live, and how many sources the visible ones cite or relay.
OPTIONAL MATCH (claim:Claim:Answerable)
WITH count(CASE WHEN claim.visibleFrom <= $clearance THEN 1 END) AS claims, count(CASE WHEN claim.live THEN 1 END) AS live
OPTIONAL MATCH (source:Source:Answerable)
WHERE EXISTS { (source)<-[:IN|RELAYS]-(:Citation)<-[:CITES]-(claim:Claim) WHERE claim.visibleFrom <= $clearance }
RETURN claims, live, count(source) AS sources
