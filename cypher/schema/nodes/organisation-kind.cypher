// Organisation: by kind.
CREATE INDEX answerable_organisation_kind IF NOT EXISTS FOR (n:Organisation) ON (n.kind)
