// Place: by name.
CREATE INDEX answerable_place_name IF NOT EXISTS FOR (n:Place) ON (n.name)
