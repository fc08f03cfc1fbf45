-- Children that were merged into another are looked up from the other's side: who was merged into this one.
CREATE INDEX child_merged ON child (mergedInto) WHERE mergedInto <> '';
