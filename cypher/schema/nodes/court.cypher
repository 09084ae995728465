// Court: by name.
CREATE INDEX answerable_court_name IF NOT EXISTS FOR (n:Court) ON (n.name)
