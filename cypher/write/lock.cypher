// Lets one writer in after another, and counts them.
MERGE (lock:Answerable {uid: 'lock'})
SET lock:Lock, lock.turn = coalesce(lock.turn, 0) + 1
RETURN lock.turn AS turn
