-- What the feed needs: in which order records became what they are, by whom, and what of it is in a backup.

-- The last batch, by position, that outlives the loss of this store.
ALTER TABLE portal ADD COLUMN durable INTEGER NOT NULL DEFAULT 0;

-- Each version of a record also says where it stands in the order of changes, in which epoch of the laptop's queue it
-- was made, and whether it was applied as the laptop asked: such a change its laptop need not be told. Of what was there
-- before, only the latest version has its place, and everybody is told.
ALTER TABLE record_version ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record_version ADD COLUMN commune TEXT NOT NULL DEFAULT '';
ALTER TABLE record_version ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record_version ADD COLUMN asAsked INTEGER NOT NULL DEFAULT 0;
UPDATE record_version SET (position, commune) =
    (SELECT r.position, r.commune FROM record r WHERE r.id = record_version.id)
WHERE version = (SELECT r.version FROM record r WHERE r.id = record_version.id);
CREATE INDEX feed ON record_version (commune, position);

-- Values that were not put in the place of others, until a person decides and after: nothing anybody wrote is lost.
CREATE TABLE parked (
    session BLOB NOT NULL,
    number  INTEGER NOT NULL,
    field   TEXT NOT NULL,
    record  BLOB NOT NULL REFERENCES record,
    was     TEXT NOT NULL,
    wanted  TEXT NOT NULL,
    hlc     INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    PRIMARY KEY (session, number, field),
    FOREIGN KEY (session, number) REFERENCES change_seen
) STRICT, WITHOUT ROWID;

-- How many records a commune has and their checksum. It is kept with every change, because adding up ten thousand
-- digests for each laptop that asks whether there is anything new would be most of a portal's work.
CREATE TABLE scope (
    commune TEXT PRIMARY KEY,
    count   INTEGER NOT NULL,
    sum     BLOB NOT NULL CHECK (length(sum) = 32)
) STRICT, WITHOUT ROWID;
