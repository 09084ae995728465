// Every judgement that is not withdrawn.
MATCH (judgement:Judgement:Answerable)
WHERE judgement.live
RETURN judgement.body AS record
ORDER BY judgement.id
