// REPRESENTS: one relationship an id.
CREATE CONSTRAINT answerable_represents_id IF NOT EXISTS FOR ()-[r:REPRESENTS]-() REQUIRE r.id IS UNIQUE
