// DEFENDED: one relationship an id.
CREATE CONSTRAINT answerable_defended_id IF NOT EXISTS FOR ()-[r:DEFENDED]-() REQUIRE r.id IS UNIQUE
