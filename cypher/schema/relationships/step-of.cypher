// STEP_OF: one relationship an id.
CREATE CONSTRAINT answerable_step_of_id IF NOT EXISTS FOR ()-[r:STEP_OF]-() REQUIRE r.id IS UNIQUE
