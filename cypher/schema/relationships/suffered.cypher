// SUFFERED: one relationship an id.
CREATE CONSTRAINT answerable_suffered_id IF NOT EXISTS FOR ()-[r:SUFFERED]-() REQUIRE r.id IS UNIQUE
