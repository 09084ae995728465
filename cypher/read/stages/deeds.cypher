// Walks the stage “deeds” from these nodes, layer by layer, and gives what it met and where it stands.
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
    MATCH (n)-[r:COMMITTED|ORDERED|TOOK_PART_IN|CONCEALED|FAILED_TO_PREVENT|INVESTIGATED|PROSECUTED|JUDGED]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:TAKEN_BY|HELD_IN]-(far)
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
    MATCH (n)-[r:CONCERNS|STEP_OF|PART_OF_CASE|SUFFERED|ACCUSED_IN|HELD_IN|TAKEN_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUFFERED|ACCUSED_IN|STEP_OF|PART_OF_CASE|CONCERNS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met2, collect(DISTINCT far) AS far2
}
WITH *, [n IN far2 WHERE NOT n IN taken2] AS wanted3
WITH *, wanted3[0..$most - size(taken1) - size(taken2)] AS taken3
CALL (taken3) {
  UNWIND taken3 AS n
  CALL (n) {
    MATCH (n)-[r:CONCERNS|STEP_OF|PART_OF_CASE|SUFFERED|ACCUSED_IN|HELD_IN|TAKEN_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUFFERED|ACCUSED_IN|STEP_OF|PART_OF_CASE|CONCERNS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met3, collect(DISTINCT far) AS far3
}
CALL (far0, far1, far2, far3) {
  UNWIND far0 + far1 + far2 + far3 AS n
  WITH DISTINCT n ORDER BY n.id
  RETURN collect(n.layers[n.layerAt[$clearance]]) AS nodes
}
CALL (met1, met2, met3) {
  UNWIND met1 + met2 + met3 AS r
  WITH DISTINCT r ORDER BY r.id
  RETURN collect(r.layers[r.layerAt[$clearance]]) AS relationships
}
RETURN nodes, relationships, size(taken1) + size(taken2) + size(taken3) AS expanded,
  size(taken1) < size(wanted1) OR size(taken2) < size(wanted2) OR size(taken3) < size(wanted3) AS more,
  [n IN far3 | n.id] AS frontier
