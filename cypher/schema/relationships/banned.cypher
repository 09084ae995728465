// BANNED: one relationship an id.
CREATE CONSTRAINT answerable_banned_id IF NOT EXISTS FOR ()-[r:BANNED]-() REQUIRE r.id IS UNIQUE
