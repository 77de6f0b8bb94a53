-- Towns and activity types are edited at the desk. version counts edits of the names; position is the
-- order in lists. retired_at: since when an entry is no longer offered; what refers to it keeps it.
ALTER TABLE town ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE town ADD COLUMN retired_at TEXT;
ALTER TABLE activity_type ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE activity_type ADD COLUMN retired_at TEXT;

-- Last request of an operator, to the minute; it outlives the session. NULL before the first.
ALTER TABLE operator ADD COLUMN seen_at TEXT;

-- The log of operations is read by person, latest first.
CREATE INDEX audit_person ON audit (operator_name, at, id);

-- Links for partner bodies and village volunteers, who have no account: they show the codes of one
-- point or of one activity, and nothing else. A token is shown once, when it is made; stored is its SHA-256.
CREATE TABLE collecting_link (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  point_code TEXT REFERENCES point (code),
  activity_id TEXT REFERENCES activity (id),
  -- Last local date on which it works.
  expires_on TEXT NOT NULL,
  -- How many days it works from the first one on which it was opened; NULL without such a limit.
  most_days INTEGER CHECK (most_days >= 1),
  first_opened_on TEXT,
  last_opened_on TEXT,
  created_at TEXT NOT NULL,
  -- Who made it, as the audit would say.
  created_by TEXT REFERENCES operator (id),
  created_by_name TEXT NOT NULL,
  revoked_at TEXT,
  CHECK ((point_code IS NULL) <> (activity_id IS NULL))
);

-- "您说的，我们做了" on the public page: what visitors said, what was done about it and when. English may
-- be empty. published_at: since when everybody can read it; NULL while it is a draft.
CREATE TABLE said_done (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  said_zh TEXT NOT NULL,
  said_en TEXT NOT NULL,
  done_zh TEXT NOT NULL,
  done_en TEXT NOT NULL,
  -- Local date.
  done_on TEXT NOT NULL,
  published_at TEXT,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL
);
