-- The reference portal's store as first shipped. Never edited: what changes comes in a file of a higher number.

-- The portal itself: the keys it signs receipts with, and an epoch that is another one after a restored backup.
CREATE TABLE portal (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    epoch BLOB NOT NULL CHECK (length(epoch) = 16),
    keys  BLOB NOT NULL
) STRICT;

-- One-time codes nobody has used yet. They stand here as they are, because a proof is made with the code itself.
CREATE TABLE code (
    code      TEXT PRIMARY KEY,
    expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Laptops that were let in, with the proofs of their latest enrolment: the same request gets the same answer.
CREATE TABLE device (
    device     BLOB PRIMARY KEY CHECK (length(device) = 16),
    publicKey  BLOB NOT NULL UNIQUE CHECK (length(publicKey) = 32),
    commune    TEXT NOT NULL,
    label      TEXT NOT NULL,
    enrolledAt INTEGER NOT NULL,
    request    BLOB NOT NULL CHECK (length(request) = 32),
    answer     BLOB NOT NULL CHECK (length(answer) = 32)
) STRICT, WITHOUT ROWID;

-- Batches in the order they were committed, each with the receipt that was given for it.
CREATE TABLE batch (
    position INTEGER PRIMARY KEY,
    device   BLOB NOT NULL REFERENCES device,
    epoch    INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    hash     BLOB NOT NULL CHECK (length(hash) = 32),
    receipt  BLOB NOT NULL,
    UNIQUE (device, epoch, number)
) STRICT;

-- Every change ever seen and what was told of it, by the identity its laptop gave it. Kept for good: a change that
-- comes again in another batch, from a copied or restored laptop, is known here. Of most changes nothing was told: they
-- were applied as they stood.
CREATE TABLE change_seen (
    session     BLOB NOT NULL CHECK (length(session) = 16),
    number      INTEGER NOT NULL,
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_told (
    session BLOB NOT NULL,
    number  INTEGER NOT NULL,
    field   TEXT NOT NULL,
    result  TEXT NOT NULL,
    code    TEXT NOT NULL,
    PRIMARY KEY (session, number, field),
    FOREIGN KEY (session, number) REFERENCES change_seen
) STRICT, WITHOUT ROWID;

-- Records whose creation was refused: what refers to one waits for its correction.
CREATE TABLE record_refused (
    id BLOB PRIMARY KEY CHECK (length(id) = 16)
) STRICT, WITHOUT ROWID;

-- The records. A personal id is unique among the children that stand in a register, all communes together; it is ''
-- for every other record. The clocks say of each field when its present value was last wanted, for the merge.
CREATE TABLE record (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    entity     TEXT NOT NULL,
    commune    TEXT NOT NULL,
    version    INTEGER NOT NULL,
    position   INTEGER NOT NULL UNIQUE,
    content    TEXT NOT NULL,
    clocks     TEXT NOT NULL,
    personalId TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_by_personal_id ON record (personalId) WHERE personalId <> '';

-- Which laptop made a record what it was in each version.
CREATE TABLE record_version (
    id      BLOB NOT NULL REFERENCES record,
    version INTEGER NOT NULL,
    device  BLOB NOT NULL REFERENCES device,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
