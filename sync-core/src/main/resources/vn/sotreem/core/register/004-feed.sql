-- What a register knows of the portal's records, and how far it has been told.

-- What the portal is told when that is not what history says: a refused change goes again together with its correction,
-- and a person who had not seen the latest value did not change that one. NULL when history says it.
ALTER TABLE change_log ADD COLUMN before TEXT;
ALTER TABLE change_log ADD COLUMN after TEXT;

-- A refusal is known from the position the queue had reached when its receipt came: what was saved before knew nothing of
-- it. A conflict that a person has decided names the change that says so.
ALTER TABLE outcome ADD COLUMN knownFrom INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outcome ADD COLUMN decidedBy INTEGER REFERENCES change_log;
UPDATE outcome SET knownFrom = position;
CREATE INDEX outcome_open ON outcome (result, position) WHERE result <> 'merged';

-- The portal's copy of a record whose row here is another: something waits, or was refused, or is not told yet. NULL
-- when the portal has no such record. Every record that is not here stands in its row as the portal has it.
CREATE TABLE portal_copy (
    record  BLOB PRIMARY KEY CHECK (length(record) = 16),
    entity  TEXT NOT NULL,
    content TEXT
) STRICT, WITHOUT ROWID;

-- Records of kinds that a later program knows. They are counted, and wait for that program.
CREATE TABLE unknown_record (
    record  BLOB PRIMARY KEY CHECK (length(record) = 16),
    entity  TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where this register stands in the portal's feed.
CREATE TABLE feed (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    -- The place in the portal's order of changes after which nothing has been told yet.
    place   INTEGER NOT NULL,
    -- Whether our own changes are to be told too: we do not know what became of them.
    whole   INTEGER NOT NULL,
    -- How far the portal's clock is ahead of ours, in milliseconds.
    ahead   INTEGER NOT NULL,
    -- The portal's clock when it was last heard; NULL when it never was.
    heardAt INTEGER,
    -- Position in our queue up to which the portal's answers have come back with the feed.
    toldTo  INTEGER NOT NULL,
    -- Checksum of the portal's copies here, kept with each of them.
    count   INTEGER NOT NULL,
    sum     BLOB NOT NULL CHECK (length(sum) = 32),
    -- What the portal said it has when the two were last compared, and whether it was the same.
    there   INTEGER NOT NULL,
    agrees  INTEGER NOT NULL
) STRICT;

-- A register of before knows of no record what the portal made of it, so it asks for everything once.
INSERT INTO feed (one, place, whole, ahead, heardAt, toldTo, count, sum, there, agrees)
VALUES (1, 0, EXISTS (SELECT 1 FROM history), 0, NULL, 0, 0, zeroblob(32), 0, 1);
INSERT INTO portal_copy (record, entity, content)
SELECT id, 'hamlet', NULL FROM hamlet UNION ALL SELECT id, 'household', NULL FROM household
UNION ALL SELECT id, 'child', NULL FROM child;
