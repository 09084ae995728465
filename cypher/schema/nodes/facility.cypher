// Facility: by name.
CREATE INDEX answerable_facility_name IF NOT EXISTS FOR (n:Facility) ON (n.name)
