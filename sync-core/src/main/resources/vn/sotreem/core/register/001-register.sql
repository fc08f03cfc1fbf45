-- The register as first shipped. Never edited: what changes comes in a file of a higher number.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- This laptop: the pair of keys it signs with, its logical clock, and where it is enrolled (NULL until it is).
CREATE TABLE device (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    keys        BLOB NOT NULL,
    hlc         INTEGER NOT NULL,
    portalUrl   TEXT,
    device      BLOB,
    epoch       INTEGER,
    portalKey   BLOB,
    portalEpoch BLOB
) STRICT;

-- One start of the program. Its random id is half of the identity of every change made in it.
CREATE TABLE session (
    session   BLOB PRIMARY KEY,
    startedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every change of every record, made here or told by the portal; only ever added to.
CREATE TABLE history (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    entity  TEXT NOT NULL CHECK (entity IN ('hamlet', 'household', 'child')),
    record  BLOB NOT NULL CHECK (length(record) = 16),
    op      TEXT NOT NULL CHECK (op IN ('C', 'U')),
    before  TEXT NOT NULL,
    after   TEXT NOT NULL,
    schema  INTEGER NOT NULL,
    hlc     INTEGER NOT NULL,
    savedAt INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    origin  TEXT NOT NULL CHECK (origin IN ('here', 'portal'))
) STRICT;
CREATE INDEX history_of_record ON history (record, seq);

-- What was made here, in order: the queue. What waits is a query over its positions, never a column.
CREATE TABLE change_log (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    session     BLOB NOT NULL REFERENCES session,
    number      INTEGER NOT NULL,
    groupNumber INTEGER NOT NULL,
    history     INTEGER NOT NULL UNIQUE REFERENCES history,
    op          TEXT NOT NULL CHECK (op IN ('C', 'U')),
    baseVersion INTEGER NOT NULL,
    UNIQUE (session, number)
) STRICT;

-- Sealed batches: positions first to last of the queue, the bytes as they are sent, and the receipt once it is here.
CREATE TABLE batch (
    epoch         INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    firstPosition INTEGER NOT NULL,
    lastPosition  INTEGER NOT NULL,
    count         INTEGER NOT NULL,
    previous      BLOB NOT NULL CHECK (length(previous) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32),
    bytes         BLOB NOT NULL,
    receipt       BLOB,
    receivedAt    INTEGER,
    PRIMARY KEY (epoch, number)
) STRICT;

-- What the portal did not simply take, field by field.
CREATE TABLE outcome (
    position INTEGER NOT NULL REFERENCES change_log,
    result   TEXT NOT NULL,
    code     TEXT NOT NULL,
    field    TEXT NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (position, field)
) STRICT, WITHOUT ROWID;

-- What is being typed and not yet saved.
CREATE TABLE draft (
    name   TEXT PRIMARY KEY,
    json   TEXT NOT NULL,
    keptAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The records. rid is local and never leaves the laptop; seq is the history row that made the row what it is; extra
-- holds fields of a newer portal as JSON; columns after state are derived for search and order.
CREATE TABLE hamlet (
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq     INTEGER NOT NULL REFERENCES history,
    version INTEGER NOT NULL DEFAULT 0,
    extra   TEXT NOT NULL DEFAULT '',
    name    TEXT NOT NULL,
    state   TEXT NOT NULL,
    nameKey BLOB NOT NULL
) STRICT;

CREATE TABLE household (
    rid       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq       INTEGER NOT NULL REFERENCES history,
    version   INTEGER NOT NULL DEFAULT 0,
    extra     TEXT NOT NULL DEFAULT '',
    hamlet    BLOB NOT NULL REFERENCES hamlet (id),
    number    TEXT NOT NULL,
    head      TEXT NOT NULL,
    father    TEXT NOT NULL,
    mother    TEXT NOT NULL,
    carer     TEXT NOT NULL,
    phone     TEXT NOT NULL,
    address   TEXT NOT NULL,
    poverty   TEXT NOT NULL,
    note      TEXT NOT NULL,
    state     TEXT NOT NULL,
    numberKey TEXT NOT NULL
) STRICT;
CREATE INDEX household_standing ON household (state) WHERE state = '';
CREATE INDEX household_of_hamlet ON household (hamlet, state, numberKey);

CREATE TABLE child (
    rid              INTEGER PRIMARY KEY,
    id               BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq              INTEGER NOT NULL REFERENCES history,
    version          INTEGER NOT NULL DEFAULT 0,
    extra            TEXT NOT NULL DEFAULT '',
    household        BLOB NOT NULL REFERENCES household (id),
    name             TEXT NOT NULL,
    birth            TEXT NOT NULL,
    sex              TEXT NOT NULL,
    ethnicity        TEXT NOT NULL,
    personalId       TEXT NOT NULL,
    birthRegistered  TEXT NOT NULL,
    birthCertificate TEXT NOT NULL,
    healthCard       TEXT NOT NULL,
    school           TEXT NOT NULL,
    schoolClass      TEXT NOT NULL,
    circumstances    TEXT NOT NULL,
    risks            TEXT NOT NULL,
    others           TEXT NOT NULL,
    supports         TEXT NOT NULL,
    note             TEXT NOT NULL,
    state            TEXT NOT NULL,
    nameKey          BLOB NOT NULL,
    words            TEXT NOT NULL
) STRICT;
CREATE INDEX child_standing ON child (state) WHERE state = '';
CREATE INDEX child_of_household ON child (household, state, birth);
CREATE INDEX child_by_name ON child (state, nameKey);

-- Folded words of child, parents, carer, head, household number and personal id, found by the beginning of a word.
CREATE VIRTUAL TABLE child_words USING fts5 (
    words, content = 'child', content_rowid = 'rid', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3',
    detail = 'none', columnsize = 0
);
CREATE TRIGGER child_words_added AFTER INSERT ON child BEGIN
    INSERT INTO child_words (rowid, words) VALUES (NEW.rid, NEW.words);
END;
CREATE TRIGGER child_words_changed AFTER UPDATE OF words ON child WHEN OLD.words <> NEW.words BEGIN
    INSERT INTO child_words (child_words, rowid, words) VALUES ('delete', OLD.rid, OLD.words);
    INSERT INTO child_words (rowid, words) VALUES (NEW.rid, NEW.words);
END;

-- The fence: a row is made or changed only together with a new history row of that very record, and a history row of
-- this laptop only counts with its place in the queue. So no other code path can change a row past the log.
CREATE VIEW logged AS
    SELECT h.seq, h.entity, h.record FROM history h
    WHERE h.origin = 'portal' OR EXISTS (SELECT 1 FROM change_log c WHERE c.history = h.seq);

CREATE TRIGGER hamlet_insert_logged BEFORE INSERT ON hamlet
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'hamlet')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER hamlet_update_logged BEFORE UPDATE OF id, seq, extra, name, state ON hamlet
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'hamlet')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER hamlet_never_deleted BEFORE DELETE ON hamlet
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

CREATE TRIGGER household_insert_logged BEFORE INSERT ON household
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'household')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER household_update_logged
BEFORE UPDATE OF id, seq, extra, hamlet, number, head, father, mother, carer, phone, address, poverty, note, state
ON household
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'household')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER household_never_deleted BEFORE DELETE ON household
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

CREATE TRIGGER child_insert_logged BEFORE INSERT ON child
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'child')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER child_update_logged
BEFORE UPDATE OF id, seq, extra, household, name, birth, sex, ethnicity, personalId, birthRegistered, birthCertificate,
    healthCard, school, schoolClass, circumstances, risks, others, supports, note, state
ON child
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'child')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER child_never_deleted BEFORE DELETE ON child
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

CREATE TRIGGER history_never_changed BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER history_never_deleted BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER change_log_never_changed BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is only added to'); END;
CREATE TRIGGER change_log_never_deleted BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the change log is only added to'); END;
CREATE TRIGGER batch_sealed BEFORE UPDATE OF epoch, number, firstPosition, lastPosition, count, previous, hash, bytes
ON batch
BEGIN SELECT RAISE(ABORT, 'a sealed batch is never changed'); END;
CREATE TRIGGER batch_receipt_kept BEFORE UPDATE OF receipt, receivedAt ON batch WHEN OLD.receipt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
CREATE TRIGGER batch_never_deleted BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'a sealed batch is never deleted'); END;
