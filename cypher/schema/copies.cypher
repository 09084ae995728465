// The sources that repeat another.
CREATE INDEX answerable_copies IF NOT EXISTS FOR (n:Source) ON (n.repeats)
