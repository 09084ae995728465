// Every relationship visible at a clearance, by id.
MATCH (n:Entity|Below)-[r]->(:Entity|Below)
WHERE n:Answerable AND r.lo <= $clearance <= r.hi
RETURN r.layers[r.layerAt[$clearance]] AS record
ORDER BY r.id
