-- Children who may be one child, written down twice, have the same likeness. NULL where an earlier program wrote the
-- record, until this one has looked at it.
ALTER TABLE record ADD COLUMN likeness TEXT;
CREATE INDEX record_by_likeness ON record (commune, likeness) WHERE likeness <> '';
