// Writes how far the import of a folder has come.
MERGE (checkpoint:Answerable {uid: $checkpoint.uid})
SET checkpoint = $checkpoint
SET checkpoint:Checkpoint
