// Those among these nodes with a supported hold of a post in a public body, court or facility.
UNWIND $ids AS id
MATCH (n:Answerable {uid: 'node/' + id})-[holds:HOLDS]->(post)
WHERE holds.lo <= $clearance <= holds.hi AND holds.supportedAt[$clearance]
MATCH (post)-[within:POST_IN]->(body)
WHERE within.lo <= $clearance <= within.hi AND body.type IN $types
RETURN DISTINCT n.id AS id
