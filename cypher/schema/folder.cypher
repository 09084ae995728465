// The rows of a folder.
CREATE INDEX answerable_folder IF NOT EXISTS FOR (n:Row) ON (n.folder)
