// Intervention: by name.
CREATE INDEX answerable_intervention_name IF NOT EXISTS FOR (n:Intervention) ON (n.name)
