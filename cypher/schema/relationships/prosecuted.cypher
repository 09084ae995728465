// PROSECUTED: one relationship an id.
CREATE CONSTRAINT answerable_prosecuted_id IF NOT EXISTS FOR ()-[r:PROSECUTED]-() REQUIRE r.id IS UNIQUE
