// Every profile and the nodes that it is part of.
MATCH (profile:Profile:Answerable)
OPTIONAL MATCH (profile)-[of:OF]->(node)
WITH profile, of, node ORDER BY of.lo
RETURN profile {.id, .type, .source, .key, .visibleFrom, .nodeAt} AS profile, [part IN collect([node.uid, of.lo, of.hi]) WHERE part[0] IS NOT NULL] AS parts
ORDER BY profile.id
