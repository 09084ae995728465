// HELD_IN: one relationship an id.
CREATE CONSTRAINT answerable_held_in_id IF NOT EXISTS FOR ()-[r:HELD_IN]-() REQUIRE r.id IS UNIQUE
