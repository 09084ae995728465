// Incident: by kind.
CREATE INDEX answerable_incident_kind IF NOT EXISTS FOR (n:Incident) ON (n.kind)
