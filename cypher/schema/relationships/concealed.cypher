// CONCEALED: one relationship an id.
CREATE CONSTRAINT answerable_concealed_id IF NOT EXISTS FOR ()-[r:CONCEALED]-() REQUIRE r.id IS UNIQUE
