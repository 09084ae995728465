// Case: by number.
CREATE INDEX answerable_case_number IF NOT EXISTS FOR (n:Case) ON (n.number)
