// Post: by name.
CREATE INDEX answerable_post_name IF NOT EXISTS FOR (n:Post) ON (n.name)
