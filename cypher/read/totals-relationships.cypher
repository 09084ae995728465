// How many relationships of each type there are, and the days between which their dates can lie.
MATCH (n:Entity|Below)-[r]->(:Entity|Below)
WHERE n:Answerable AND r.lo <= $clearance <= r.hi
WITH type(r) AS type, nullIf(r.possibleFromAt[$clearance], '') AS first, nullIf(r.possibleToAt[$clearance], '') AS last
RETURN type, count(*) AS count, min(first) AS earliestStart, max(first) AS latestStart, min(last) AS earliestEnd, max(last) AS latestEnd
