// How many relationships of each type leave and enter a node.
MATCH (n:Answerable {uid: 'node/' + $id})-[r]-(:Entity|Below)
WHERE r.lo <= $clearance <= r.hi
WITH type(r) AS type, startNode(r) = n AS leaves
RETURN type, sum(CASE WHEN leaves THEN 1 ELSE 0 END) AS leaving, sum(CASE WHEN leaves THEN 0 ELSE 1 END) AS entering
