// INVESTIGATED: one relationship an id.
CREATE CONSTRAINT answerable_investigated_id IF NOT EXISTS FOR ()-[r:INVESTIGATED]-() REQUIRE r.id IS UNIQUE
