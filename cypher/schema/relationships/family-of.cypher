// FAMILY_OF: one relationship an id.
CREATE CONSTRAINT answerable_family_of_id IF NOT EXISTS FOR ()-[r:FAMILY_OF]-() REQUIRE r.id IS UNIQUE
