// Claims of relationships between the same two records.
CREATE INDEX answerable_bond IF NOT EXISTS FOR (n:Claim) ON (n.bond)
