// HAPPENED_AT: one relationship an id.
CREATE CONSTRAINT answerable_happened_at_id IF NOT EXISTS FOR ()-[r:HAPPENED_AT]-() REQUIRE r.id IS UNIQUE
