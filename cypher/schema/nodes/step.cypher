// Step: by name.
CREATE INDEX answerable_step_name IF NOT EXISTS FOR (n:Step) ON (n.name)
