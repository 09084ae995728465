// Provision: by article.
CREATE TEXT INDEX answerable_provision_article IF NOT EXISTS FOR (n:Provision) ON (n.article)
