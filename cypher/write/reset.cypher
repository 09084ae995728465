// Removes all that Answerable wrote, a part at a time.
MATCH (n:Answerable)
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 5000 ROWS
