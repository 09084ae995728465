// One step from each of these nodes over supported relationships, by the other node, then by relationship, with its record where asked; nodes without any too.
UNWIND $ids AS id
MATCH (n:Answerable {uid: 'node/' + id})
WHERE n.lo <= $clearance <= n.hi
OPTIONAL MATCH (n)-[r]-(other:Entity|Below)
WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance] AND ($types IS NULL OR type(r) IN $types)
  AND ($asOf IS NULL OR r.possibleFromAt[$clearance] <= $asOf AND (r.possibleToAt[$clearance] = '' OR r.possibleToAt[$clearance] >= $asOf))
WITH n, r, other ORDER BY other.id, r.id
WITH n, [hop IN collect([r.id, type(r), other.id, startNode(r) = n, CASE WHEN $records THEN r.layers[r.layerAt[$clearance]] END]) WHERE hop[0] IS NOT NULL] AS hops
RETURN n.id AS node, hops
