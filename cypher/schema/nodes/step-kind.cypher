// Step: by kind.
CREATE INDEX answerable_step_kind IF NOT EXISTS FOR (n:Step) ON (n.kind)
