-- The portal's word that it will not take a batch as a whole, NULL for none: it could not read it, or it is too large for
-- it. What stands in such a batch is told again in smaller ones.
ALTER TABLE batch ADD COLUMN refused TEXT;
