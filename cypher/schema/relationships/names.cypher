// NAMES: one relationship an id.
CREATE CONSTRAINT answerable_names_id IF NOT EXISTS FOR ()-[r:NAMES]-() REQUIRE r.id IS UNIQUE
