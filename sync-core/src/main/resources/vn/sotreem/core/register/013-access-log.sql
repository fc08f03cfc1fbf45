-- Who looked at a child of whom something is kept that few may see, and why (docs/decisions/0039-sight.md). Rows are
-- added and never changed. what is view, print or export; child is a record id, groups are codes apart by spaces; at is
-- milliseconds since 1970; hash is SHA-256 over the hash before and this row.
CREATE TABLE access_log (
    number INTEGER PRIMARY KEY,
    at     INTEGER NOT NULL,
    person TEXT NOT NULL CHECK (person <> ''),
    what   TEXT NOT NULL CHECK (what IN ('view', 'print', 'export')),
    child  BLOB NOT NULL CHECK (length(child) = 16),
    groups TEXT NOT NULL CHECK (groups <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    hash   BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX access_log_by_child ON access_log (child, number);

CREATE TRIGGER access_log_stays BEFORE UPDATE ON access_log BEGIN
    SELECT RAISE(ABORT, 'the access log is only added to');
END;
CREATE TRIGGER access_log_is_kept BEFORE DELETE ON access_log BEGIN
    SELECT RAISE(ABORT, 'the access log is only added to');
END;
CREATE TRIGGER access_log_is_added_to BEFORE INSERT ON access_log
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM access_log) BEGIN
    SELECT RAISE(ABORT, 'the access log is only added to');
END;
