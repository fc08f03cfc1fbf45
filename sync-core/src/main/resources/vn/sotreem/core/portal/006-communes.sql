-- Communes that became others: a laptop that still says the old code belongs to the new one.
CREATE TABLE succession (
    commune   TEXT PRIMARY KEY,
    successor TEXT NOT NULL,
    movedAt   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
