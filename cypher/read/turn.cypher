// How many commits there have been: questions asked one after another see one state when it has not grown between them.
OPTIONAL MATCH (lock:Answerable {uid: 'lock'})
RETURN coalesce(lock.turn, 0) AS turn
