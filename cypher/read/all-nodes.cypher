// Every node visible at a clearance, by id.
MATCH (n:Entity|Below)
WHERE n:Answerable AND n.lo <= $clearance <= n.hi
RETURN n.layers[n.layerAt[$clearance]] AS record
ORDER BY n.id
