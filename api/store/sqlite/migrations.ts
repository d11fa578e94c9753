/**
 * The schema, step by step. Steps are only ever added at the end: a file that was made by step n gets the
 * steps after n. Rows are kept as JSON beside the columns they are found by; `words` and `marked` have a space
 * on either side, so that ` word ` finds whole words and ` wo` beginnings.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE graph (slot INTEGER PRIMARY KEY CHECK (slot = 1), version INTEGER NOT NULL, purging INTEGER NOT NULL) STRICT;
  INSERT INTO graph VALUES (1, 0, 0);

  CREATE TABLE write_lease (
    slot INTEGER PRIMARY KEY CHECK (slot = 1),
    id TEXT NOT NULL, holder TEXT NOT NULL, renewed_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE directives (
    id TEXT PRIMARY KEY, identity_key TEXT NOT NULL UNIQUE, symbol_key TEXT,
    held INTEGER NOT NULL, withdrawn INTEGER NOT NULL, kind TEXT, line TEXT, level TEXT, place_id TEXT,
    issued_on TEXT, issued_first TEXT, issued_last TEXT, words TEXT NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX directives_by_symbol ON directives (symbol_key);
  CREATE INDEX directives_by_date ON directives (issued_on DESC, id);
  CREATE TABLE issuers (
    organ_id TEXT NOT NULL, directive_id TEXT NOT NULL REFERENCES directives ON DELETE CASCADE,
    PRIMARY KEY (organ_id, directive_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX issuers_by_directive ON issuers (directive_id);
  CREATE TABLE aliases (old_id TEXT PRIMARY KEY, id TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX aliases_by_id ON aliases (id);

  CREATE TABLE sources (
    id TEXT PRIMARY KEY, directive_id TEXT NOT NULL, text_id TEXT NOT NULL, bytes_hash TEXT NOT NULL, job_id TEXT NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sources_by_directive ON sources (directive_id);
  CREATE INDEX sources_by_text ON sources (text_id);
  CREATE INDEX sources_by_hash ON sources (bytes_hash);
  CREATE INDEX sources_by_job ON sources (job_id);
  CREATE TABLE texts (id TEXT PRIMARY KEY, row TEXT NOT NULL) STRICT;
  CREATE TABLE originals (bytes_hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE readings (source_id TEXT PRIMARY KEY, row TEXT NOT NULL) STRICT;
  CREATE TABLE mentions (id TEXT PRIMARY KEY, source_id TEXT NOT NULL, symbol_key TEXT NOT NULL, resolves_to TEXT, row TEXT NOT NULL) STRICT;
  CREATE INDEX mentions_by_source ON mentions (source_id);
  CREATE INDEX mentions_by_symbol ON mentions (symbol_key);
  CREATE INDEX mentions_by_directive ON mentions (resolves_to);

  CREATE TABLE edges (
    key TEXT PRIMARY KEY,
    from_id TEXT NOT NULL REFERENCES directives ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    to_id TEXT NOT NULL REFERENCES directives ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    relation TEXT NOT NULL, rejected INTEGER NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX edges_up ON edges (from_id, relation, rejected, to_id);
  CREATE INDEX edges_down ON edges (to_id, relation, rejected, from_id);
  CREATE TABLE proofs (
    edge_key TEXT NOT NULL REFERENCES edges ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, source_id TEXT NOT NULL, row TEXT NOT NULL,
    PRIMARY KEY (edge_key, position)
  ) STRICT;
  CREATE INDEX proofs_by_source ON proofs (source_id);

  CREATE TABLE tasks (
    id TEXT PRIMARY KEY, directive_id TEXT NOT NULL REFERENCES directives ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    numbered INTEGER NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tasks_by_directive ON tasks (directive_id);
  CREATE INDEX tasks_by_numbered ON tasks (numbered);

  CREATE TABLE organs (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, line TEXT NOT NULL, level TEXT NOT NULL, resolved INTEGER NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX organs_by_name ON organs (name, id);
  CREATE TABLE places (id TEXT PRIMARY KEY, row TEXT NOT NULL) STRICT;

  CREATE TABLE search_entries (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, symbol_key TEXT, date TEXT,
    folded TEXT NOT NULL, marked TEXT NOT NULL, row TEXT NOT NULL, UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX search_by_symbol ON search_entries (symbol_key);
  CREATE VIRTUAL TABLE search_words USING fts5 (
    folded, content = 'search_entries', content_rowid = 'number', tokenize = 'ascii', detail = 'none', prefix = '1 2 3'
  );
  INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
  CREATE TRIGGER search_entries_in AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_words (rowid, folded) VALUES (new.number, new.folded);
  END;
  CREATE TRIGGER search_entries_out AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, folded) VALUES ('delete', old.number, old.folded);
  END;

  CREATE TABLE jobs (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE INDEX jobs_by_time ON jobs (created_at, id);
  CREATE TABLE items (job_id TEXT NOT NULL, position INTEGER NOT NULL, open INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (job_id, position)) STRICT;
  CREATE INDEX items_open ON items (job_id, position) WHERE open = 1;
  CREATE TABLE tombstones (bytes_hash TEXT PRIMARY KEY, row TEXT NOT NULL) STRICT;

  CREATE TABLE decisions (
    sequence INTEGER PRIMARY KEY, subject_key TEXT NOT NULL, request_id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decisions_by_subject ON decisions (subject_key, version);
  `,
  // A directive says what its text was found to be.
  `
  ALTER TABLE directives ADD COLUMN outcome TEXT;
  UPDATE directives SET outcome = (
    SELECT json_extract(s.row, '$.outcome') FROM sources s WHERE s.directive_id = directives.id
    ORDER BY s.id = json_extract(directives.row, '$.preferredSourceId') DESC, s.id LIMIT 1
  );
  UPDATE directives SET row = json_set(row, '$.outcome', outcome, '$.issuerBySymbol', json('false'));
  `,
  // Symbols are kept with one kind of separator. Two spellings of one identity stay two rows until a document touches them.
  `
  UPDATE OR IGNORE directives SET identity_key = replace(identity_key, '|' || symbol_key || '|', '|' || replace(symbol_key, '/', '-') || '|')
    WHERE symbol_key LIKE '%/%';
  UPDATE directives SET symbol_key = replace(symbol_key, '/', '-');
  UPDATE directives SET row = json_set(row, '$.identityKey', identity_key, '$.symbolKey', symbol_key);
  UPDATE mentions SET symbol_key = replace(symbol_key, '/', '-');
  UPDATE mentions SET row = json_set(row, '$.symbolKey', symbol_key);
  UPDATE search_entries SET symbol_key = replace(symbol_key, '/', '-');
  UPDATE search_entries SET row = json_set(row, '$.symbolKey', symbol_key) WHERE symbol_key IS NOT NULL;
  `,
  // Tasks that carry out tasks, what is owed, and a feed of changes that begins here.
  `
  CREATE TABLE task_linkings (directive_id TEXT PRIMARY KEY REFERENCES directives ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, basis TEXT NOT NULL) STRICT;
  CREATE TABLE task_links (
    key TEXT PRIMARY KEY,
    directive_id TEXT NOT NULL REFERENCES task_linkings ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    to_directive_id TEXT NOT NULL REFERENCES directives ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX task_links_up ON task_links (directive_id);
  CREATE INDEX task_links_down ON task_links (to_directive_id);
  CREATE TABLE duties (
    id TEXT PRIMARY KEY, directive_id TEXT NOT NULL REFERENCES directives ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, row TEXT NOT NULL
  ) STRICT;
  CREATE INDEX duties_by_directive ON duties (directive_id);
  CREATE TABLE changes (sequence INTEGER PRIMARY KEY, at TEXT, row TEXT NOT NULL) STRICT;
  CREATE INDEX changes_by_time ON changes (at, sequence);
  `,
  // Tasks are found by the names around them as well.
  `
  ALTER TABLE search_entries ADD COLUMN around TEXT NOT NULL DEFAULT '';
  ALTER TABLE search_entries ADD COLUMN around_marked TEXT NOT NULL DEFAULT '';
  ALTER TABLE search_entries ADD COLUMN words TEXT GENERATED ALWAYS AS (folded || around) VIRTUAL;
  DROP TRIGGER search_entries_in;
  DROP TRIGGER search_entries_out;
  DROP TABLE search_words;
  CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = 'search_entries', content_rowid = 'number', tokenize = 'ascii', detail = 'none', prefix = '1 2 3'
  );
  INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
  INSERT INTO search_words (search_words) VALUES ('rebuild');
  CREATE TRIGGER search_entries_in AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_words (rowid, words) VALUES (new.number, new.words);
  END;
  CREATE TRIGGER search_entries_out AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.number, old.words);
  END;
  `,
  // Who asks for a document is known without a look at what all the others owe.
  `
  CREATE INDEX duties_to_issue ON duties (directive_id) WHERE row ->> '$.kind' = 'issue';
  `,
  // Whether words stand in a row, with which marks and around what is known to the index; `tones_first` is this room's own.
  `
  DROP TRIGGER search_entries_in;
  DROP TRIGGER search_entries_out;
  DROP TABLE search_words;
  ALTER TABLE search_entries DROP COLUMN words;
  CREATE INDEX search_by_date ON search_entries (date DESC, id, kind);
  CREATE VIRTUAL TABLE search_words USING fts5 (
    kind, folded, around, marked, around_marked, content = '', tokenize = 'ascii', detail = 'full', prefix = '1 2'
  );
  INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
  INSERT INTO search_words (rowid, kind, folded, around, marked, around_marked)
    SELECT number, kind, folded, around, tones_first(marked), tones_first(around_marked) FROM search_entries;
  CREATE TRIGGER search_entries_in AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_words (rowid, kind, folded, around, marked, around_marked)
      VALUES (new.number, new.kind, new.folded, new.around, tones_first(new.marked), tones_first(new.around_marked));
  END;
  CREATE TRIGGER search_entries_out AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, kind, folded, around, marked, around_marked)
      VALUES ('delete', old.number, old.kind, old.folded, old.around, tones_first(old.marked), tones_first(old.around_marked));
  END;
  `,
];
