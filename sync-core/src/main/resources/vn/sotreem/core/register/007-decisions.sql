-- A decision that was taken back: the conflict is open again for what is saved after this position.
ALTER TABLE outcome ADD COLUMN reopenedFrom INTEGER NOT NULL DEFAULT 0;
