// One page of the nodes of some types, in the order of the types, then by caption and id.
MATCH (n:Entity|Below)
WHERE n:Answerable AND n.type IN $types AND n.lo <= $clearance <= n.hi
WITH n, $order[n.type] AS place, n.captionAt[$clearance] AS caption
WHERE $after IS NULL OR place > $after.place OR place = $after.place AND (caption > $after.caption OR caption = $after.caption AND n.id > $after.id)
RETURN n.layers[n.layerAt[$clearance]] AS record
ORDER BY place, caption, n.id
LIMIT $limit
