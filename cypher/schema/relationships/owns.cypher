// OWNS: one relationship an id.
CREATE CONSTRAINT answerable_owns_id IF NOT EXISTS FOR ()-[r:OWNS]-() REQUIRE r.id IS UNIQUE
