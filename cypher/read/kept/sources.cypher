// The sources with these ids.
UNWIND $ids AS id
MATCH (source:Answerable {uid: 'source/' + id})
RETURN source.body AS record
