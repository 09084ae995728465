/** "Answ" in ASCII: written into the header of every store, so that another program's file is never taken for one. */
export const applicationId = 0x416e7377
export const schemaVersion = 1

// Text that is compared is kept beside as UTF-16 in network order (`*_order`), because SQLite compares UTF-8 and the store promises code units.
// `visible_from` is the lowest clearance at which a row exists, 5 for none; masks hold one bit a clearance.
export const schema = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE profile (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, visible_from INTEGER NOT NULL,
  n0 TEXT, n1 TEXT, n2 TEXT, n3 TEXT, n4 TEXT
) WITHOUT ROWID;
CREATE INDEX profile_node ON profile (n4);
CREATE TABLE claim (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, live INTEGER NOT NULL, mark INTEGER NOT NULL, visible_from INTEGER NOT NULL,
  profile TEXT, bond TEXT, from_profile TEXT, to_profile TEXT, said_by TEXT, place_order BLOB NOT NULL, body TEXT NOT NULL
);
CREATE INDEX claim_profile ON claim (profile) WHERE profile IS NOT NULL;
CREATE INDEX claim_bond ON claim (bond) WHERE bond IS NOT NULL;
CREATE INDEX claim_from ON claim (from_profile) WHERE from_profile IS NOT NULL;
CREATE INDEX claim_to ON claim (to_profile) WHERE to_profile IS NOT NULL;
CREATE INDEX claim_said_by ON claim (said_by) WHERE said_by IS NOT NULL;
CREATE INDEX claim_visible_from ON claim (visible_from);
CREATE TABLE revision (claim INTEGER NOT NULL REFERENCES claim (n), number INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (claim, number)) WITHOUT ROWID;
CREATE TABLE row (
  folder TEXT NOT NULL, key TEXT NOT NULL, claim INTEGER NOT NULL REFERENCES claim (n), live INTEGER NOT NULL, PRIMARY KEY (folder, key)
) WITHOUT ROWID;
CREATE INDEX row_claim ON row (claim);
CREATE TABLE citation (
  source TEXT NOT NULL REFERENCES source (id), place_order BLOB NOT NULL, claim INTEGER NOT NULL REFERENCES claim (n), visible_from INTEGER NOT NULL,
  PRIMARY KEY (source, place_order, claim)
) WITHOUT ROWID;
CREATE INDEX citation_claim ON citation (claim);
CREATE INDEX citation_visible_from ON citation (source, visible_from);
CREATE TABLE judgement (id TEXT PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, withdrawn INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX judgement_a ON judgement (a);
CREATE INDEX judgement_b ON judgement (b);
CREATE TABLE node (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, mask INTEGER NOT NULL);
CREATE TABLE node_layer (
  node INTEGER NOT NULL REFERENCES node (n), from_rank INTEGER NOT NULL, to_rank INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
  caption_order BLOB NOT NULL, first_day TEXT, last_day TEXT, body TEXT NOT NULL, PRIMARY KEY (node, from_rank)
) WITHOUT ROWID;
CREATE INDEX node_layer_caption ON node_layer (type, caption_order, id);
CREATE INDEX node_layer_day ON node_layer (first_day, last_day) WHERE first_day IS NOT NULL OR last_day IS NOT NULL;
CREATE TABLE relationship (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, from_node TEXT NOT NULL, to_node TEXT NOT NULL, days TEXT NOT NULL, mask INTEGER NOT NULL, supported INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE relationship_layer (
  id TEXT NOT NULL REFERENCES relationship (id), from_rank INTEGER NOT NULL, to_rank INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, from_rank)
) WITHOUT ROWID;
CREATE TABLE name_token (token TEXT NOT NULL, node INTEGER NOT NULL REFERENCES node (n), mask INTEGER NOT NULL, PRIMARY KEY (token, node)) WITHOUT ROWID;
CREATE INDEX name_token_node ON name_token (node);
CREATE TABLE near_key (token TEXT NOT NULL, node INTEGER NOT NULL REFERENCES node (n), mask INTEGER NOT NULL, PRIMARY KEY (token, node)) WITHOUT ROWID;
CREATE INDEX near_key_node ON near_key (node);
CREATE TABLE scene (id TEXT PRIMARY KEY, mark INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE checkpoint (folder TEXT PRIMARY KEY, content TEXT NOT NULL, done INTEGER NOT NULL, total INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE changed (generation INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (generation, id)) WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', 0), ('rebuilt', 0);
`

/** In the order in which they can be emptied: what refers to others first. */
export const tables = [
  'changed',
  'checkpoint',
  'scene',
  'near_key',
  'name_token',
  'relationship_layer',
  'relationship',
  'node_layer',
  'node',
  'judgement',
  'citation',
  'row',
  'revision',
  'claim',
  'profile',
  'source',
] as const
