// FOUNDED: one relationship an id.
CREATE CONSTRAINT answerable_founded_id IF NOT EXISTS FOR ()-[r:FOUNDED]-() REQUIRE r.id IS UNIQUE
