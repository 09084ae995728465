// Facility: by kind.
CREATE INDEX answerable_facility_kind IF NOT EXISTS FOR (n:Facility) ON (n.kind)
