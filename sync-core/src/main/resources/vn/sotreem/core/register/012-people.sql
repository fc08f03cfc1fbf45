-- The people who work with this register (docs/decisions/0038-people.md). They are no records and are never sent.
-- hamlets are ids apart by spaces, none for the whole register; times are milliseconds since 1970.
CREATE TABLE person (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    role     TEXT NOT NULL,
    hamlets  TEXT NOT NULL,
    since    INTEGER NOT NULL,
    lockedAt INTEGER
) STRICT;
INSERT INTO person (name, role, hamlets, since)
SELECT setting.value, role.value, '', coalesce((SELECT min(savedAt) FROM history), 0)
FROM setting JOIN setting AS role ON role.name = 'role' WHERE setting.name = 'userName';

-- What somebody types and has not saved is his own; until now only the one who set the register up could type.
CREATE TABLE own_draft (
    person TEXT NOT NULL REFERENCES person (name),
    name   TEXT NOT NULL,
    json   TEXT NOT NULL,
    keptAt INTEGER NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
INSERT INTO own_draft SELECT person.name, draft.name, json, keptAt FROM draft JOIN person;
DROP TABLE draft;
ALTER TABLE own_draft RENAME TO draft;
