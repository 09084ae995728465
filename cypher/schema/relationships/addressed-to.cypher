// ADDRESSED_TO: one relationship an id.
CREATE CONSTRAINT answerable_addressed_to_id IF NOT EXISTS FOR ()-[r:ADDRESSED_TO]-() REQUIRE r.id IS UNIQUE
