-- Who published a version: an operator's name or the command line; NULL where an installation began with it.
ALTER TABLE questionnaire_version ADD COLUMN created_by TEXT;

-- The one draft of the next questionnaire version, edited in steps and published as a whole.
-- version counts edits and never goes back, also when the draft is published or given up, so that a
-- form made before can never be taken for one made after.
CREATE TABLE questionnaire_draft (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  -- The version that it began as a copy of.
  based_on INTEGER NOT NULL REFERENCES questionnaire_version (version),
  -- Texts and every question, asked or not, as JSON; NULL while there is no draft.
  definition TEXT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
);
