// Intervention: by reference.
CREATE TEXT INDEX answerable_intervention_reference IF NOT EXISTS FOR (n:Intervention) ON (n.reference)
