// Removes nodes by their ids.
UNWIND $ids AS id
MATCH (n:Answerable {uid: 'node/' + id})
DETACH DELETE n
