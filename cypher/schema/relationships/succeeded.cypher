// SUCCEEDED: one relationship an id.
CREATE CONSTRAINT answerable_succeeded_id IF NOT EXISTS FOR ()-[r:SUCCEEDED]-() REQUIRE r.id IS UNIQUE
