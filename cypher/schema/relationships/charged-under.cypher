// CHARGED_UNDER: one relationship an id.
CREATE CONSTRAINT answerable_charged_under_id IF NOT EXISTS FOR ()-[r:CHARGED_UNDER]-() REQUIRE r.id IS UNIQUE
