-- Comments, newest first: by the day they were answered on, as a period asks for them, and within a
-- day as they came in. Few responses have one.
CREATE INDEX response_comment ON response (local_date, received_at, id) WHERE comment IS NOT NULL AND is_test = 0;

-- Comments that are shown to nobody but the desk. The text stays in response; unhiding deletes the
-- row, and both are in the audit.
CREATE TABLE hidden_comment (
  response_id TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
  reason TEXT NOT NULL,
  hidden_at TEXT NOT NULL,
  hidden_by TEXT NOT NULL
);
CREATE INDEX hidden_comment_at ON hidden_comment (hidden_at);

-- Themes that somebody has edited or added; the others are as the program brings them.
-- keywords_zh, keywords_en: one keyword a line; one that begins with - is a phrase to look past.
-- is_active: 0 where it is no longer used. version counts edits (compare-and-swap).
CREATE TABLE comment_theme (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  keywords_zh TEXT NOT NULL,
  keywords_en TEXT NOT NULL,
  is_active SMALLINT NOT NULL CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL
);

-- Years whose public holidays somebody has edited; the others are as the program brings them.
-- days_off, workdays: local dates joined by a space; days off, and weekends that are worked.
CREATE TABLE work_calendar (
  year INTEGER NOT NULL PRIMARY KEY,
  days_off TEXT NOT NULL,
  workdays TEXT NOT NULL,
  version INTEGER NOT NULL
);

-- One entry for each sealed response whose overall level is 1 or 2. What identifies it is copied, so
-- that lists need no look into response. No contact data: nobody left any.
CREATE TABLE rectification (
  response_id TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
  -- Its place in the sealed order, which also tells entries of one day apart in lists.
  seal_index BIGINT NOT NULL,
  -- Local dates: when it was answered, when it came in, and the fifteenth working day after that.
  local_date TEXT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  level SMALLINT NOT NULL CHECK (level IN (1, 2)),
  point_code TEXT NOT NULL,
  activity_type_id TEXT,
  owner_id TEXT REFERENCES operator (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'in_hand', 'done', 'appeal_accepted', 'appeal_rejected')),
  -- What is being done, what came of it, and why the rating is thought to be a mistake. An accepted
  -- appeal changes no count by itself.
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  appeal TEXT NOT NULL,
  -- Local date on which it was done or its appeal decided; NULL before.
  closed_on TEXT,
  version INTEGER NOT NULL
);
CREATE INDEX rectification_state ON rectification (state, due_on, seal_index);
CREATE INDEX rectification_owner ON rectification (owner_id, state, due_on, seal_index);
CREATE INDEX rectification_received ON rectification (received_on, state, due_on, closed_on);

-- seen: the responses whose seal_index is below this have been looked at for entries.
CREATE TABLE rectification_progress (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  seen BIGINT NOT NULL
);
