// Waits until no transaction reads, and lets none begin to until this one is committed; only changing its id takes the gate for oneself.
MERGE (gate:Answerable {uid: 'gate'})
SET gate:Lock
SET gate.uid = 'gate, closed'
SET gate.uid = 'gate'
