// Works out from which clearance these claims, and those of relationships of these profiles, are seen.
CALL () {
  UNWIND $claims AS id
  MATCH (claim:Answerable {uid: 'claim/' + id})
  RETURN claim
  UNION
  UNWIND $profiles AS id
  MATCH (:Answerable {uid: 'profile/' + id})<-[:FROM|TO]-(claim:Claim)
  RETURN claim
}
WITH claim, [claim.rank] + [(claim)-[:FROM|TO]->(profile:Profile) | profile.visibleFrom] AS ranks
SET claim.visibleFrom = CASE WHEN claim.live THEN reduce(most = 0, rank IN ranks | CASE WHEN rank > most THEN rank ELSE most END) ELSE 5 END
