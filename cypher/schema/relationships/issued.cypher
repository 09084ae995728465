// ISSUED: one relationship an id.
CREATE CONSTRAINT answerable_issued_id IF NOT EXISTS FOR ()-[r:ISSUED]-() REQUIRE r.id IS UNIQUE
