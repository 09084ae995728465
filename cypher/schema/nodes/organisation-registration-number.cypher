// Organisation: by registration number.
CREATE TEXT INDEX answerable_organisation_registration_number IF NOT EXISTS FOR (n:Organisation) ON (n.registrationNumber)
