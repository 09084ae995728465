// ACCUSED_IN: one relationship an id.
CREATE CONSTRAINT answerable_accused_in_id IF NOT EXISTS FOR ()-[r:ACCUSED_IN]-() REQUIRE r.id IS UNIQUE
