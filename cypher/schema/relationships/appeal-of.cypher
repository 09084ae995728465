// APPEAL_OF: one relationship an id.
CREATE CONSTRAINT answerable_appeal_of_id IF NOT EXISTS FOR ()-[r:APPEAL_OF]-() REQUIRE r.id IS UNIQUE
