// BORN_IN: one relationship an id.
CREATE CONSTRAINT answerable_born_in_id IF NOT EXISTS FOR ()-[r:BORN_IN]-() REQUIRE r.id IS UNIQUE
