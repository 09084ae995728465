// Walks the stage “act” from these nodes, layer by layer, and gives what it met and where it stands.
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
    MATCH (n)-[r:CONCERNS|STEP_OF|PART_OF_CASE|TAKEN_BY|WORKS_AT|HOLDS|POST_IN|SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUFFERED|ACCUSED_IN|STEP_OF|PART_OF_CASE|COMMITTED|ORDERED|TOOK_PART_IN|CONCEALED|FAILED_TO_PREVENT|INVESTIGATED|PROSECUTED|JUDGED|POST_IN|HOLDS]-(far)
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
    MATCH (n)-[r:CONCERNS|SUFFERED|ACCUSED_IN|HELD_IN|TAKEN_BY|STEP_OF|PART_OF_CASE|WORKS_AT|HOLDS|POST_IN|SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:SUFFERED|CONCERNS|COMMITTED|ORDERED|TOOK_PART_IN|CONCEALED|FAILED_TO_PREVENT|INVESTIGATED|PROSECUTED|JUDGED|POST_IN|HOLDS]-(far)
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
    MATCH (n)-[r:TAKEN_BY|STEP_OF|PART_OF_CASE|WORKS_AT|HOLDS|POST_IN|SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:COMMITTED|ORDERED|TOOK_PART_IN|CONCEALED|FAILED_TO_PREVENT|INVESTIGATED|PROSECUTED|JUDGED|POST_IN|HOLDS]-(far)
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
    MATCH (n)-[r:WORKS_AT|HOLDS|POST_IN|SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met4, collect(DISTINCT far) AS far4
}
WITH *, far4 AS wanted5
WITH *, wanted5[0..$most - size(taken1) - size(taken2) - size(taken3) - size(taken4)] AS taken5
CALL (taken5) {
  UNWIND taken5 AS n
  CALL (n) {
    MATCH (n)-[r:POST_IN|SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met5, collect(DISTINCT far) AS far5
}
WITH *, far5 AS wanted6
WITH *, wanted6[0..$most - size(taken1) - size(taken2) - size(taken3) - size(taken4) - size(taken5)] AS taken6
CALL (taken6) {
  UNWIND taken6 AS n
  CALL (n) {
    MATCH (n)-[r:SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met6, collect(DISTINCT far) AS far6
}
WITH *, [n IN far6 WHERE NOT n IN taken6] AS wanted7
WITH *, wanted7[0..$most - size(taken1) - size(taken2) - size(taken3) - size(taken4) - size(taken5) - size(taken6)] AS taken7
CALL (taken7) {
  UNWIND taken7 AS n
  CALL (n) {
    MATCH (n)-[r:SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met7, collect(DISTINCT far) AS far7
}
WITH *, [n IN far7 WHERE NOT n IN taken6 AND NOT n IN taken7] AS wanted8
WITH *, wanted8[0..$most - size(taken1) - size(taken2) - size(taken3) - size(taken4) - size(taken5) - size(taken6) - size(taken7)] AS taken8
CALL (taken8) {
  UNWIND taken8 AS n
  CALL (n) {
    MATCH (n)-[r:SUBORDINATE_TO|APPOINTED_BY]->(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
    UNION ALL
    MATCH (n)<-[r:POST_IN|HOLDS]-(far)
    WHERE r.lo <= $clearance <= r.hi AND r.supportedAt[$clearance]
    RETURN r, far
  }
  WITH r, far ORDER BY far.id
  RETURN collect(DISTINCT r) AS met8, collect(DISTINCT far) AS far8
}
CALL (far0, far1, far2, far3, far4, far5, far6, far7, far8) {
  UNWIND far0 + far1 + far2 + far3 + far4 + far5 + far6 + far7 + far8 AS n
  WITH DISTINCT n ORDER BY n.id
  RETURN collect(n.layers[n.layerAt[$clearance]]) AS nodes
}
CALL (met1, met2, met3, met4, met5, met6, met7, met8) {
  UNWIND met1 + met2 + met3 + met4 + met5 + met6 + met7 + met8 AS r
  WITH DISTINCT r ORDER BY r.id
  RETURN collect(r.layers[r.layerAt[$clearance]]) AS relationships
}
RETURN nodes, relationships, size(taken1) + size(taken2) + size(taken3) + size(taken4) + size(taken5) + size(taken6) + size(taken7) + size(taken8) AS expanded,
  size(taken1) < size(wanted1) OR size(taken2) < size(wanted2) OR size(taken3) < size(wanted3) OR size(taken4) < size(wanted4) OR size(taken5) < size(wanted5) OR size(taken6) < size(wanted6) OR size(taken7) < size(wanted7) OR size(taken8) < size(wanted8) AS more,
  [n IN far8 | n.id] AS frontier
