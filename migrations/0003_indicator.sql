-- What is the same in every version of an indicator; its definitions stand in indicator_definition.
-- position: order in lists, from 1; the first one that is not retired is the default everywhere.
-- version: the definition that holds now, and what an edit compares itself with.
-- retired_at: since when it is left out of lists and of the self-evaluation form; NULL while active.
CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  retired_at TEXT
);
INSERT INTO indicator (id, position, version)
  SELECT id, CASE id WHEN 'overall' THEN 1 ELSE 2 END, MAX(version)
  FROM indicator_definition
  GROUP BY id;

-- Who stored a version: an operator's name or the command line; NULL where an installation began with it.
ALTER TABLE indicator_definition ADD COLUMN created_by TEXT;

-- 偏差原因及改进措施 of an indicator in a period (local dates, both inclusive), for the
-- self-evaluation form. An edit is a new version; body is empty where it was taken back.
CREATE TABLE indicator_remark (
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (indicator_id, period_from, period_to, version)
);
