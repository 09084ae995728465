// The judgements with these ids that are not withdrawn.
UNWIND $ids AS id
MATCH (judgement:Answerable {uid: 'judgement/' + id})
WHERE judgement.live
RETURN judgement.body AS record
