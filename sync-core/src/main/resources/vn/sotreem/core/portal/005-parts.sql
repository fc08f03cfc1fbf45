-- Beginnings of batches whose sending broke off, to go on with. They are no batches: nothing in them counts until the
-- whole is here and verified. hash is the whole batch's, read from the header in the beginning.
CREATE TABLE part (
    device BLOB NOT NULL REFERENCES device,
    epoch  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    bytes  BLOB NOT NULL,
    keptAt INTEGER NOT NULL,
    PRIMARY KEY (device, epoch, number)
) STRICT, WITHOUT ROWID;
