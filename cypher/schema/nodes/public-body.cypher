// Public body: by name.
CREATE INDEX answerable_public_body_name IF NOT EXISTS FOR (n:PublicBody) ON (n.name)
