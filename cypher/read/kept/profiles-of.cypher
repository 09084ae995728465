// The profiles whose node at full clearance is one of these.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'node/' + id})<-[of:OF]-(profile:Profile)
WHERE of.hi = 4
RETURN profile {.id, .type, .source, .key, .visibleFrom, .nodeAt} AS record
