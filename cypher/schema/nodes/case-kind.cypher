// Case: by kind.
CREATE INDEX answerable_case_kind IF NOT EXISTS FOR (n:Case) ON (n.kind)
