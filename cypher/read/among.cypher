// One page of the relationships with both ends among these nodes, by id.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'node/' + id})-[r]->(to:Entity|Below)
WHERE r.lo <= $clearance <= r.hi AND to.id IN $ids AND ($after IS NULL OR r.id > $after)
WITH DISTINCT r
RETURN r.layers[r.layerAt[$clearance]] AS record
ORDER BY r.id
LIMIT $limit
