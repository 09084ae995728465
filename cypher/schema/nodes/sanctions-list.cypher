// Sanctions list: by name.
CREATE INDEX answerable_sanctions_list_name IF NOT EXISTS FOR (n:SanctionsList) ON (n.name)
