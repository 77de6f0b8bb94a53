-- How many sealed responses of a month and activity type gave exactly these level ratings together:
-- what reliability, drivers and importance need, without reading responses. Whole months only.
-- month: 2026-05; activity_type_id: '' where unknown, because NULL cannot be in a key.
-- pattern: the questions of kind "level" that were answered with a level, as id=level joined by a
-- space, ids in ascending code-unit order, such as content=4 overall=5. A response without any level
-- has no pattern. n: may be 0 after correcting entries.
CREATE TABLE tally_pattern (
  month TEXT NOT NULL,
  activity_type_id TEXT NOT NULL,
  pattern TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (month, activity_type_id, pattern)
);

-- patterned: the responses whose seal_index is below this are in tally_pattern. Equal to sealed, but
-- in a database of an earlier version until those sealed before have been counted, chunk by chunk.
-- A chunk that comes too late writes -1 and so undoes its whole list.
ALTER TABLE sealer ADD COLUMN patterned BIGINT NOT NULL DEFAULT 0 CHECK (patterned >= 0);
