// TESTIFIED_IN: one relationship an id.
CREATE CONSTRAINT answerable_testified_in_id IF NOT EXISTS FOR ()-[r:TESTIFIED_IN]-() REQUIRE r.id IS UNIQUE
