// Writes judgements about two profiles.
UNWIND $judgements AS row
MERGE (judgement:Answerable {uid: row.properties.uid})
SET judgement = row.properties
SET judgement:Judgement
WITH judgement, row
UNWIND row.profiles AS uid
MATCH (profile:Answerable {uid: uid})
MERGE (judgement)-[:COMPARES]->(profile)
