// Says which claims are live and which are gone.
UNWIND $claims AS row
MATCH (claim:Answerable {uid: row.uid})
SET claim.live = row.live
