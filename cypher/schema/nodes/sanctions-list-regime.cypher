// Sanctions list: by regime code.
CREATE INDEX answerable_sanctions_list_regime IF NOT EXISTS FOR (n:SanctionsList) ON (n.regime)
