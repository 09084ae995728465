// How many nodes of each type there are, and the days between which their dates can lie.
MATCH (n:Entity|Below)
WHERE n:Answerable AND n.lo <= $clearance <= n.hi
WITH n.type AS type, nullIf(n.possibleFromAt[$clearance], '') AS first, nullIf(n.possibleToAt[$clearance], '') AS last
RETURN type, count(*) AS count, min(first) AS earliestStart, max(first) AS latestStart, min(last) AS earliestEnd, max(last) AS latestEnd
