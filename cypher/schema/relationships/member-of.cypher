// MEMBER_OF: one relationship an id.
CREATE CONSTRAINT answerable_member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE
