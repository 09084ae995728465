// DESIGNATED_ON: one relationship an id.
CREATE CONSTRAINT answerable_designated_on_id IF NOT EXISTS FOR ()-[r:DESIGNATED_ON]-() REQUIRE r.id IS UNIQUE
