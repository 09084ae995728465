// FAILED_TO_PREVENT: one relationship an id.
CREATE CONSTRAINT answerable_failed_to_prevent_id IF NOT EXISTS FOR ()-[r:FAILED_TO_PREVENT]-() REQUIRE r.id IS UNIQUE
