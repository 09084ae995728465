// Provision: by name.
CREATE INDEX answerable_provision_name IF NOT EXISTS FOR (n:Provision) ON (n.name)
