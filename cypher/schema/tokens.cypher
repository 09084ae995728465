// Names by the beginnings of their words.
CREATE FULLTEXT INDEX answerable_tokens IF NOT EXISTS FOR (n:Entity|Below) ON EACH [n.tokens]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
