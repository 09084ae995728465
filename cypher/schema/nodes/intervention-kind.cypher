// Intervention: by kind.
CREATE INDEX answerable_intervention_kind IF NOT EXISTS FOR (n:Intervention) ON (n.kind)
