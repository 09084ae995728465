// Every scene of a mark the reader may see, or one of them, with the nodes it shows there, by id.
MATCH (scene:Scene:Answerable)
WHERE ($id IS NULL OR scene.id = $id) AND scene.rank <= $clearance
OPTIONAL MATCH (scene)-[shows:SHOWS]->(profile:Profile)
WITH scene, profile ORDER BY shows.at
WITH scene, [node IN collect(profile.nodeAt[$clearance]) WHERE node <> ''] AS nodes
RETURN scene.body AS record, nodes
ORDER BY scene.id
