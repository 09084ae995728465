// COMMITTED: one relationship an id.
CREATE CONSTRAINT answerable_committed_id IF NOT EXISTS FOR ()-[r:COMMITTED]-() REQUIRE r.id IS UNIQUE
