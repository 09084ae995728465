// Sanctions list: by regime code.
CREATE TEXT INDEX answerable_sanctions_list_regime IF NOT EXISTS FOR (n:SanctionsList) ON (n.regime)
