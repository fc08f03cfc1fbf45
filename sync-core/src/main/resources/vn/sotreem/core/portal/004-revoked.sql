-- When a laptop was struck off, NULL while it is one of ours. It stays the laptop it was when it is let in again.
ALTER TABLE device ADD COLUMN revokedAt INTEGER;
