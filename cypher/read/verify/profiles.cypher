// Every profile and the nodes that it is part of.
MATCH (profile:Profile:Answerable)
OPTIONAL MATCH (profile)-[of:OF]->(node)
WITH profile, of, node ORDER BY of.lo
WITH profile, [part IN collect([node.uid, of.lo, of.hi]) WHERE part[0] IS NOT NULL] AS parts
RETURN profile {.id, .type, .source, .key, .visibleFrom, .nodeAt} AS record, parts
ORDER BY profile.id
