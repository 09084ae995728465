// Removes relationships by their ids.
CALL db.index.fulltext.queryRelationships('answerable_relationship_id', $ids) YIELD relationship
DELETE relationship
