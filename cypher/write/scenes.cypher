// Writes scenes and the profiles each shows, in order.
UNWIND $scenes AS row
MERGE (scene:Answerable {uid: row.properties.uid})
SET scene = row.properties
SET scene:Scene
WITH scene, row
CALL (scene) {
  MATCH (scene)-[before:SHOWS]->()
  DELETE before
}
WITH scene, row
UNWIND range(0, size(row.profiles) - 1) AS at
MATCH (profile:Answerable {uid: row.profiles[at]})
CREATE (scene)-[:SHOWS {at: at}]->(profile)
