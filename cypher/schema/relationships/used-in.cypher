// USED_IN: one relationship an id.
CREATE CONSTRAINT answerable_used_in_id IF NOT EXISTS FOR ()-[r:USED_IN]-() REQUIRE r.id IS UNIQUE
