// LOCATED_IN: one relationship an id.
CREATE CONSTRAINT answerable_located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.id IS UNIQUE
