// Case: by number.
CREATE TEXT INDEX answerable_case_number IF NOT EXISTS FOR (n:Case) ON (n.number)
