// ASSOCIATED_WITH: one relationship an id.
CREATE CONSTRAINT answerable_associated_with_id IF NOT EXISTS FOR ()-[r:ASSOCIATED_WITH]-() REQUIRE r.id IS UNIQUE
