// Writes profiles, takes them off their nodes, and gives the ids of those seen from another clearance than before.
UNWIND $profiles AS row
MERGE (profile:Answerable {uid: row.uid})
WITH profile, row, profile.visibleFrom AS before
SET profile = row
SET profile:Profile
WITH profile, before
CALL (profile) {
  MATCH (profile)-[of:OF]->()
  DELETE of
}
WITH profile, before
WHERE before <> profile.visibleFrom
RETURN profile.id AS id
