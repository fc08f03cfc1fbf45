-- Which groups of children collaborators may be told of follows from the catalogue of the program
-- (docs/decisions/0046-one-rule.md). By this one the projections were made; a program with another tells anew what is
-- another to collaborators then. '' for those of before, which told what they did not know.
ALTER TABLE portal ADD COLUMN secrecy TEXT NOT NULL DEFAULT '';
