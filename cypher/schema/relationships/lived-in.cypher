// LIVED_IN: one relationship an id.
CREATE CONSTRAINT answerable_lived_in_id IF NOT EXISTS FOR ()-[r:LIVED_IN]-() REQUIRE r.id IS UNIQUE
