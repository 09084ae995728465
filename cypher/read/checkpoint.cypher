// How far the import of a folder has come.
MATCH (checkpoint:Answerable {uid: 'checkpoint/' + $folder})
RETURN checkpoint.body AS record
