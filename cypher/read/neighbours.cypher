// One page of a node's relationships, in the order of the types, out before in, then by id.
MATCH (n:Answerable {uid: 'node/' + $id})-[r]-(:Entity|Below)
WHERE r.lo <= $clearance <= r.hi AND type(r) IN $types
WITH r, $order[type(r)] AS place, CASE WHEN startNode(r) = n THEN 0 ELSE 1 END AS direction
WHERE ($direction IS NULL OR direction = $direction)
  AND ($after IS NULL OR place > $after.place OR place = $after.place AND (direction > $after.direction OR direction = $after.direction AND r.id > $after.id))
RETURN r.layers[r.layerAt[$clearance]] AS record, direction
ORDER BY place, direction, r.id
LIMIT $limit
