-- What the way back of a stick carries besides receipts: pages of the portal's feed.

-- The queries that other laptops put on their sticks; the latest of a laptop is the one that is asked. place is where its
-- next page begins, in which epoch of the portal; refused says that the portal will not answer it.
CREATE TABLE relay_query (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    device  BLOB NOT NULL REFERENCES relay_device,
    query   BLOB NOT NULL UNIQUE,
    after   INTEGER NOT NULL,
    place   INTEGER NOT NULL,
    portal  BLOB NOT NULL CHECK (length(portal) = 16),
    refused INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX relay_query_latest ON relay_query (device, seq);

-- The pages that came for them, by the place after which each begins.
CREATE TABLE relay_page (
    query   INTEGER NOT NULL REFERENCES relay_query,
    place   INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (query, place)
) STRICT, WITHOUT ROWID;

-- The latest stick with batches that was written here: when, and up to which batch.
CREATE TABLE stick_written (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    writtenAt INTEGER NOT NULL,
    epoch     INTEGER NOT NULL,
    number    INTEGER NOT NULL
) STRICT;
