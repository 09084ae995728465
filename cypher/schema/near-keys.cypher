// Names by the keys that misspellings share.
CREATE FULLTEXT INDEX answerable_near_keys IF NOT EXISTS FOR (n:Entity|Below) ON EACH [n.nearKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
