-- The commune a hamlet was handed over to when a commune was split (docs/decisions/0047-split-communes.md).
ALTER TABLE hamlet ADD COLUMN handedTo TEXT NOT NULL DEFAULT '';

-- What a later program told and this laptop could only keep takes its place.
DROP TRIGGER hamlet_update_logged;
UPDATE hamlet SET handedTo = coalesce(json_extract(extra, '$.handedTo'), '') WHERE extra <> '';
CREATE TRIGGER hamlet_update_logged
BEFORE UPDATE OF id, seq, extra, name, formerly, since, splitFrom, decision, endedOn, partOf, endDecision, handedTo,
    state ON hamlet
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'hamlet')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
