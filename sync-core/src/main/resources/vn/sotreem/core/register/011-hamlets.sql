-- What became of a hamlet (NĐ 185/2026): the names it had, the one it came out of, the one it went into.
ALTER TABLE hamlet ADD COLUMN formerly TEXT NOT NULL DEFAULT '';
ALTER TABLE hamlet ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE hamlet ADD COLUMN splitFrom TEXT NOT NULL DEFAULT '';
ALTER TABLE hamlet ADD COLUMN decision TEXT NOT NULL DEFAULT '';
ALTER TABLE hamlet ADD COLUMN endedOn TEXT NOT NULL DEFAULT '';
ALTER TABLE hamlet ADD COLUMN partOf TEXT NOT NULL DEFAULT '';
ALTER TABLE hamlet ADD COLUMN endDecision TEXT NOT NULL DEFAULT '';

-- What a later program told and this laptop could only keep takes its place.
DROP TRIGGER hamlet_update_logged;
UPDATE hamlet SET
    formerly = coalesce(json_extract(extra, '$.formerly'), ''),
    since = coalesce(json_extract(extra, '$.since'), ''),
    splitFrom = coalesce(json_extract(extra, '$.splitFrom'), ''),
    decision = coalesce(json_extract(extra, '$.decision'), ''),
    endedOn = coalesce(json_extract(extra, '$.endedOn'), ''),
    partOf = coalesce(json_extract(extra, '$.partOf'), ''),
    endDecision = coalesce(json_extract(extra, '$.endDecision'), '')
WHERE extra <> '';
CREATE TRIGGER hamlet_update_logged
BEFORE UPDATE OF id, seq, extra, name, formerly, since, splitFrom, decision, endedOn, partOf, endDecision, state
ON hamlet
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'hamlet')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
