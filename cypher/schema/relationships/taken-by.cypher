// TAKEN_BY: one relationship an id.
CREATE CONSTRAINT answerable_taken_by_id IF NOT EXISTS FOR ()-[r:TAKEN_BY]-() REQUIRE r.id IS UNIQUE
