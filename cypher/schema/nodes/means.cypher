// Means: by name.
CREATE INDEX answerable_means_name IF NOT EXISTS FOR (n:Means) ON (n.name)
