// SUPPLIED_BY: one relationship an id.
CREATE CONSTRAINT answerable_supplied_by_id IF NOT EXISTS FOR ()-[r:SUPPLIED_BY]-() REQUIRE r.id IS UNIQUE
