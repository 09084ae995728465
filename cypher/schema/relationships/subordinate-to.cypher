// SUBORDINATE_TO: one relationship an id.
CREATE CONSTRAINT answerable_subordinate_to_id IF NOT EXISTS FOR ()-[r:SUBORDINATE_TO]-() REQUIRE r.id IS UNIQUE
