// The judgements not withdrawn with one of these profiles on a side.
UNWIND $ids AS id
MATCH (:Answerable {uid: 'profile/' + id})<-[:COMPARES]-(judgement:Judgement)
WHERE judgement.live
WITH DISTINCT judgement
RETURN judgement.body AS record
