// Court: by level.
CREATE INDEX answerable_court_level IF NOT EXISTS FOR (n:Court) ON (n.level)
