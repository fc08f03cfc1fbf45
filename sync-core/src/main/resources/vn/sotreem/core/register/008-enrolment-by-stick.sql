-- Enrolment where there is no network: the request goes out on a stick and the answer comes back on one.

-- The envelope of the portal's certificate for this laptop, NULL from a portal that gave none.
ALTER TABLE device ADD COLUMN certificate BLOB;

-- What a person typed to have this laptop let in, until the answer is here: only who has the code can tell a true one.
CREATE TABLE application (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    portalUrl TEXT NOT NULL,
    code      TEXT NOT NULL,
    label     TEXT NOT NULL,
    askedAt   INTEGER NOT NULL
) STRICT;

-- Other laptops' requests on their way to the portal, and its answers: either answer and device, or refused, the portal's
-- word for why not.
CREATE TABLE relay_application (
    application BLOB PRIMARY KEY,
    label       TEXT NOT NULL,
    recipient   TEXT NOT NULL,
    readAt      INTEGER NOT NULL,
    device      BLOB CHECK (length(device) = 16),
    answer      BLOB,
    refused     TEXT
) STRICT, WITHOUT ROWID;
