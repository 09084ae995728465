// Takes judgements back; they stay as withdrawn.
UNWIND $ids AS id
MATCH (judgement:Answerable {uid: 'judgement/' + id})
SET judgement.live = false
