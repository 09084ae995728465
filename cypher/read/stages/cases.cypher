// Walks the stage “cases” from these nodes, layer by layer, and gives what it met and where it stands.
UNWIND $ids AS id
MATCH (n:Answerable {uid: 'node/' + id})
WHERE n.lo <= $clearance <= n.hi
WITH DISTINCT n ORDER BY n.id
WITH collect(n) AS far0
WITH *, far0 AS wanted1
WITH *, wanted1[0..$most] AS taken1
CALL (taken1) {
  UNWIND taken1 AS n
  CALL (n) {
    MATCH (n)-[r:HEARD_AT]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:ACCUSED_IN|STEP_OF|INVESTIGATED|PROSECUTED|JUDGED]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met1, collect(DISTINCT far) AS far1
}
WITH *, far1 AS wanted2
WITH *, wanted2[0..$most - size(taken1)] AS taken2
CALL (taken2) {
  UNWIND taken2 AS n
  CALL (n) {
    MATCH (n)-[r:CONCERNS|TAKEN_BY|CHARGED_UNDER|CONVICTED_UNDER]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met2, collect(DISTINCT far) AS far2
}
CALL (far0, far1, far2) {
  UNWIND far0 + far1 + far2 AS n
  WITH DISTINCT n ORDER BY n.id
  RETURN collect(n.layers[n.layerAt[$clearance]]) AS nodes
}
CALL (met1, met2) {
  UNWIND met1 + met2 AS r
  WITH DISTINCT r ORDER BY r.id
  RETURN collect(r.layers[r.layerAt[$clearance]]) AS relationships
}
RETURN nodes, relationships, size(taken1) + size(taken2) AS expanded,
  size(taken1) < size(wanted1) OR size(taken2) < size(wanted2) AS more,
  [n IN far2 | n.id] AS frontier
