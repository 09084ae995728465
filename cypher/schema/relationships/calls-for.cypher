// CALLS_FOR: one relationship an id.
CREATE CONSTRAINT answerable_calls_for_id IF NOT EXISTS FOR ()-[r:CALLS_FOR]-() REQUIRE r.id IS UNIQUE
