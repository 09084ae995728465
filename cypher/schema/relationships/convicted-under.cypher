// CONVICTED_UNDER: one relationship an id.
CREATE CONSTRAINT answerable_convicted_under_id IF NOT EXISTS FOR ()-[r:CONVICTED_UNDER]-() REQUIRE r.id IS UNIQUE
