// FUNDS: one relationship an id.
CREATE CONSTRAINT answerable_funds_id IF NOT EXISTS FOR ()-[r:FUNDS]-() REQUIRE r.id IS UNIQUE
