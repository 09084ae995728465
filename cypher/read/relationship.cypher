// One relationship by its id.
CALL db.index.fulltext.queryRelationships('answerable_relationship_id', $id) YIELD relationship AS r
WHERE r.lo <= $clearance <= r.hi
RETURN r.layers[r.layerAt[$clearance]] AS record
