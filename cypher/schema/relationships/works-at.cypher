// WORKS_AT: one relationship an id.
CREATE CONSTRAINT answerable_works_at_id IF NOT EXISTS FOR ()-[r:WORKS_AT]-() REQUIRE r.id IS UNIQUE
