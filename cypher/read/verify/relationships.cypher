// Every relationship as it is kept.
MATCH (from:Entity|Below)-[r]->(to:Entity|Below)
WHERE from:Answerable AND to:Answerable
RETURN coalesce(r.id, elementId(r)) AS id, [type(r)] AS labels, from.id AS from, to.id AS to, properties(r) AS properties
ORDER BY r.id
