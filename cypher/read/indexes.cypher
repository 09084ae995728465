// The indexes that Answerable has made, and whether they answer.
SHOW INDEXES YIELD name, state
WHERE name STARTS WITH 'answerable_'
RETURN name, state
