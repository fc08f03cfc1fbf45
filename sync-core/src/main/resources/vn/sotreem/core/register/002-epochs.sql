-- The queue may start anew: after a restored backup, a copied register, a portal that was restored. An epoch begins
-- after a position of the queue; what stands before is settled, what stands after is told (again) in its batches.
-- queueAfter is the hash of the batch that settled it, NULL when the queue starts from its beginning. nextKeys are the
-- keys to enrol with when the present ones are in use on another laptop too.
ALTER TABLE device ADD COLUMN queueFrom INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN queueAfter BLOB;
ALTER TABLE device ADD COLUMN nextKeys BLOB;
