// LEADS: one relationship an id.
CREATE CONSTRAINT answerable_leads_id IF NOT EXISTS FOR ()-[r:LEADS]-() REQUIRE r.id IS UNIQUE
