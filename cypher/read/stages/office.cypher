// Walks the stage “office” from these nodes, layer by layer, and gives what it met and where it stands.
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
    MATCH (n)-[r:HOLDS]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:APPOINTED_BY]-(far)
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
    MATCH (n)-[r:POST_IN|HOLDS]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUBORDINATE_TO|APPOINTED_BY]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met2, collect(DISTINCT far) AS far2
}
WITH *, far2 AS wanted3
WITH *, wanted3[0..$most - size(taken1) - size(taken2)] AS taken3
CALL (taken3) {
  UNWIND taken3 AS n
  CALL (n) {
    MATCH (n)-[r:POST_IN|HOLDS]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUBORDINATE_TO|APPOINTED_BY|WORKS_AT|POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met3, collect(DISTINCT far) AS far3
}
WITH *, far3 AS wanted4
WITH *, wanted4[0..$most - size(taken1) - size(taken2) - size(taken3)] AS taken4
CALL (taken4) {
  UNWIND taken4 AS n
  CALL (n) {
    MATCH (n)-[r:POST_IN]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUBORDINATE_TO|APPOINTED_BY|WORKS_AT|POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met4, collect(DISTINCT far) AS far4
}
WITH *, [n IN far4 WHERE NOT n IN taken4] AS wanted5
WITH *, wanted5[0..$most - size(taken1) - size(taken2) - size(taken3) - size(taken4)] AS taken5
CALL (taken5) {
  UNWIND taken5 AS n
  CALL (n) {
    MATCH (n)-[r:POST_IN]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUBORDINATE_TO|APPOINTED_BY|WORKS_AT|POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met5, collect(DISTINCT far) AS far5
}
CALL (far0, far1, far2, far3, far4, far5) {
  UNWIND far0 + far1 + far2 + far3 + far4 + far5 AS n
  WITH DISTINCT n ORDER BY n.id
  RETURN collect(n.layers[n.layerAt[$clearance]]) AS nodes
}
CALL (met1, met2, met3, met4, met5) {
  UNWIND met1 + met2 + met3 + met4 + met5 AS r
  WITH DISTINCT r ORDER BY r.id
  RETURN collect(r.layers[r.layerAt[$clearance]]) AS relationships
}
RETURN nodes, relationships, size(taken1) + size(taken2) + size(taken3) + size(taken4) + size(taken5) AS expanded,
  size(taken1) < size(wanted1) OR size(taken2) < size(wanted2) OR size(taken3) < size(wanted3) OR size(taken4) < size(wanted4) OR size(taken5) < size(wanted5) AS more,
  [n IN far5 | n.id] AS frontier
