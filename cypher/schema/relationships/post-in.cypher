// POST_IN: one relationship an id.
CREATE CONSTRAINT answerable_post_in_id IF NOT EXISTS FOR ()-[r:POST_IN]-() REQUIRE r.id IS UNIQUE
