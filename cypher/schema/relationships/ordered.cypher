// ORDERED: one relationship an id.
CREATE CONSTRAINT answerable_ordered_id IF NOT EXISTS FOR ()-[r:ORDERED]-() REQUIRE r.id IS UNIQUE
