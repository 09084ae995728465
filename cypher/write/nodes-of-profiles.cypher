// Says which node each profile is part of, from which clearance to which.
UNWIND $parts AS row
MATCH (profile:Answerable {uid: row.profile})
MATCH (node:Answerable {uid: row.node})
CREATE (profile)-[:OF {lo: row.lo, hi: row.hi}]->(node)
