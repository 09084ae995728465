// PART_OF_CASE: one relationship an id.
CREATE CONSTRAINT answerable_part_of_case_id IF NOT EXISTS FOR ()-[r:PART_OF_CASE]-() REQUIRE r.id IS UNIQUE
