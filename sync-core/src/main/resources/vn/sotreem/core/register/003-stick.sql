-- What travels on sticks: the keys this laptop receives files with, whom it writes files for, and other laptops' batches
-- on their way to the portal.

-- The private half of the X25519 pair, 32 bytes; made when it is first needed.
ALTER TABLE device ADD COLUMN receiving BLOB;

-- Whom this laptop's sticks are encrypted for.
CREATE TABLE recipient (
    text    TEXT PRIMARY KEY,
    label   TEXT NOT NULL,
    addedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Laptops whose sticks were read here. The key a laptop first came with is the one it must come with.
CREATE TABLE relay_device (
    device    BLOB PRIMARY KEY CHECK (length(device) = 16),
    publicKey BLOB NOT NULL CHECK (length(publicKey) = 32),
    recipient TEXT NOT NULL,
    label     TEXT NOT NULL,
    firstAt   INTEGER NOT NULL,
    lastAt    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Their batches as they were sealed, and the portal's receipts for them. A batch that came by network is known here by
-- its receipt alone and has neither bytes nor previous. refused is the portal's word that it will not take the batch as a whole; applied
-- says that the batch's turn has come: every batch before it is known.
CREATE TABLE relay_batch (
    device  BLOB NOT NULL REFERENCES relay_device,
    epoch   INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    hash     BLOB NOT NULL CHECK (length(hash) = 32),
    previous BLOB CHECK (length(previous) = 32),
    count    INTEGER NOT NULL,
    bytes    BLOB,
    receipt BLOB,
    refused TEXT,
    applied INTEGER NOT NULL DEFAULT 0,
    readAt  INTEGER NOT NULL,
    PRIMARY KEY (device, epoch, number)
) STRICT;

-- Every change that a stick brought, so that none is looked at twice, and the history row it became here, if any.
CREATE TABLE relay_change (
    session BLOB NOT NULL,
    number  INTEGER NOT NULL,
    history INTEGER REFERENCES history,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER relay_batch_sealed BEFORE UPDATE OF device, epoch, number, hash, count ON relay_batch
BEGIN SELECT RAISE(ABORT, 'a sealed batch is never changed'); END;
CREATE TRIGGER relay_batch_bytes_kept BEFORE UPDATE OF bytes, previous ON relay_batch
BEGIN SELECT RAISE(ABORT, 'a sealed batch is never changed'); END;
CREATE TRIGGER relay_batch_receipt_kept BEFORE UPDATE OF receipt ON relay_batch WHEN OLD.receipt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
CREATE TRIGGER relay_batch_never_deleted BEFORE DELETE ON relay_batch
BEGIN SELECT RAISE(ABORT, 'a sealed batch is never deleted'); END;
