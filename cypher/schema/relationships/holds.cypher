// HOLDS: one relationship an id.
CREATE CONSTRAINT answerable_holds_id IF NOT EXISTS FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE
