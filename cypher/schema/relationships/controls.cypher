// CONTROLS: one relationship an id.
CREATE CONSTRAINT answerable_controls_id IF NOT EXISTS FOR ()-[r:CONTROLS]-() REQUIRE r.id IS UNIQUE
