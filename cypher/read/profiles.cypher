// The profiles with these ids, by id.
UNWIND $ids AS id
MATCH (profile:Answerable {uid: 'profile/' + id})
WITH DISTINCT profile
RETURN profile {.id, .type, .source, .key, .visibleFrom, .nodeAt} AS record
ORDER BY profile.id
