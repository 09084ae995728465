// Person: by name.
CREATE INDEX answerable_person_name IF NOT EXISTS FOR (n:Person) ON (n.name)
