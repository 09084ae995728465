// Nodes that a full-text index proposes; the caller makes the true test.
CALL db.index.fulltext.queryNodes('answerable_tokens', $text) YIELD node AS n
WHERE n.lo <= $clearance <= n.hi AND ($type IS NULL OR n.type = $type)
RETURN n.layers[n.layerAt[$clearance]] AS record
ORDER BY n.id
