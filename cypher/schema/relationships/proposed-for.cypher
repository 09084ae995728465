// PROPOSED_FOR: one relationship an id.
CREATE CONSTRAINT answerable_proposed_for_id IF NOT EXISTS FOR ()-[r:PROPOSED_FOR]-() REQUIRE r.id IS UNIQUE
