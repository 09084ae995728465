// SUPPORTS: one relationship an id.
CREATE CONSTRAINT answerable_supports_id IF NOT EXISTS FOR ()-[r:SUPPORTS]-() REQUIRE r.id IS UNIQUE
