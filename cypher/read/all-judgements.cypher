// Every judgement both of whose profiles the reader sees, by id.
MATCH (judgement:Judgement:Answerable)
WHERE judgement.live AND all(seenFrom IN [(judgement)-[:COMPARES]->(p:Profile) | p.visibleFrom] WHERE seenFrom <= $clearance)
RETURN judgement.body AS record
ORDER BY judgement.id
