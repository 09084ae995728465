// Organisation: by name.
CREATE INDEX answerable_organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name)
