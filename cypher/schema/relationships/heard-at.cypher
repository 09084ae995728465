// HEARD_AT: one relationship an id.
CREATE CONSTRAINT answerable_heard_at_id IF NOT EXISTS FOR ()-[r:HEARD_AT]-() REQUIRE r.id IS UNIQUE
