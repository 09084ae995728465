// Incident: by name.
CREATE INDEX answerable_incident_name IF NOT EXISTS FOR (n:Incident) ON (n.name)
