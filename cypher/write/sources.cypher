// Writes sources.
UNWIND $sources AS row
MERGE (source:Answerable {uid: row.uid})
SET source = row
SET source:Source
