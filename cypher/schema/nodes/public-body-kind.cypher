// Public body: by kind.
CREATE INDEX answerable_public_body_kind IF NOT EXISTS FOR (n:PublicBody) ON (n.kind)
