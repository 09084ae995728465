// Case: by name.
CREATE INDEX answerable_case_name IF NOT EXISTS FOR (n:Case) ON (n.name)
