// JUDGED: one relationship an id.
CREATE CONSTRAINT answerable_judged_id IF NOT EXISTS FOR ()-[r:JUDGED]-() REQUIRE r.id IS UNIQUE
