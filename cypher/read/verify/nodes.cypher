// Every node as it is kept.
MATCH (n:Entity|Below)
WHERE n:Answerable
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
