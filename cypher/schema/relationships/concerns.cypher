// CONCERNS: one relationship an id.
CREATE CONSTRAINT answerable_concerns_id IF NOT EXISTS FOR ()-[r:CONCERNS]-() REQUIRE r.id IS UNIQUE
