// TOOK_PART_IN: one relationship an id.
CREATE CONSTRAINT answerable_took_part_in_id IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() REQUIRE r.id IS UNIQUE
