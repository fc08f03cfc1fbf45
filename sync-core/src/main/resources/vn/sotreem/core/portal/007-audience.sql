-- Whose laptop it is decides what it is told (docs/decisions/0040-what-a-collaborator-is-told.md). What was let in
-- before was told everything, and goes on so until somebody says otherwise. granted is what the code, or a person,
-- said; asked what the laptop itself last asked for, which can only be less.
ALTER TABLE code ADD COLUMN audience TEXT NOT NULL DEFAULT 'officer';
ALTER TABLE device ADD COLUMN granted TEXT NOT NULL DEFAULT 'officer';
ALTER TABLE device ADD COLUMN asked TEXT NOT NULL DEFAULT 'officer';

-- What collaborators' laptops are told in the place of a record: here stand only those of which something is, or once
-- was, kept from them. '' for the content of a record of which nothing is told at all.
CREATE TABLE projection (
    id       BLOB PRIMARY KEY REFERENCES record,
    version  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    content  TEXT NOT NULL,
    clocks   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The records as collaborators are told of them.
CREATE VIEW told_record AS
    SELECT r.id, r.entity, r.commune, coalesce(p.version, r.version) AS version,
        coalesce(p.position, r.position) AS position, coalesce(p.content, r.content) AS content,
        coalesce(p.clocks, r.clocks) AS clocks
    FROM record r LEFT JOIN projection p ON p.id = r.id WHERE coalesce(p.content, r.content) <> '';

-- Which version it is to collaborators, who do not count what they are not told; 0 for one that is nothing to them.
ALTER TABLE record_version ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE record_version SET told = version;

-- The same two sums over what collaborators are told. The program adds up anew what is not here.
DELETE FROM scope;
ALTER TABLE scope ADD COLUMN toldCount INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scope ADD COLUMN toldSum BLOB NOT NULL DEFAULT x'';

-- Restricted groups of a child that a collaborator, who is not told of them, merged into another: the other got them
-- with it, and gives them back when the two are two again.
CREATE TABLE carried (
    goes  BLOB NOT NULL REFERENCES record,
    stays BLOB NOT NULL REFERENCES record,
    field TEXT NOT NULL,
    code  TEXT NOT NULL,
    PRIMARY KEY (goes, stays, field, code)
) STRICT, WITHOUT ROWID;
