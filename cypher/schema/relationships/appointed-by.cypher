// APPOINTED_BY: one relationship an id.
CREATE CONSTRAINT answerable_appointed_by_id IF NOT EXISTS FOR ()-[r:APPOINTED_BY]-() REQUIRE r.id IS UNIQUE
