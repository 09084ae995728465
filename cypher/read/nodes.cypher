// The nodes that the visible profiles with these ids are part of, themselves or another, ordered by id.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'profile/' + id})-[of:OF]->(n)
WHERE of.lo <= $clearance <= of.hi
WITH DISTINCT n
RETURN n.layers[n.layerAt[$clearance]] AS record
ORDER BY n.id
