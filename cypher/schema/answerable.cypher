// Everything Answerable writes is found by one id.
CREATE CONSTRAINT answerable_uid IF NOT EXISTS FOR (n:Answerable) REQUIRE n.uid IS UNIQUE
