-- manyi, schema of the first release. One set of files for SQLite, Cloudflare D1 and PostgreSQL.
-- Instants are UTC text with milliseconds (2026-05-01T08:00:00.000Z), dates are local dates of
-- Asia/Shanghai (2026-05-01). Flags are 0 or 1. Names end in _zh and _en where both languages exist.

-- Settings that are edited at the desk, and secrets made at the first start.
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

CREATE TABLE town (
  id TEXT NOT NULL PRIMARY KEY,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL
);

-- Activity types are the strata of the survey.
CREATE TABLE activity_type (
  id TEXT NOT NULL PRIMARY KEY,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL
);

-- What a year's report says of a type; NULL where it gives no number. Attendance counts visits, not persons.
CREATE TABLE activity_type_year (
  activity_type_id TEXT NOT NULL REFERENCES activity_type (id),
  year INTEGER NOT NULL,
  sessions INTEGER CHECK (sessions >= 0),
  attendance INTEGER CHECK (attendance >= 0),
  PRIMARY KEY (activity_type_id, year)
);

-- One event. Its responses form one cluster. version counts edits (compare-and-swap).
CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY,
  activity_type_id TEXT NOT NULL REFERENCES activity_type (id),
  town_id TEXT REFERENCES town (id),
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  attendance INTEGER CHECK (attendance >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
);

-- A place with a code and a QR. Without an activity it is permanent: its clusters are its days.
-- Without an activity type the questionnaire asks for it. mode: live, or test (never sealed, never counted).
-- The type of an activity is fixed once it has a response: it is copied into every response.
CREATE TABLE point (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  activity_id TEXT REFERENCES activity (id),
  activity_type_id TEXT REFERENCES activity_type (id),
  mode TEXT NOT NULL DEFAULT 'live' CHECK (mode IN ('live', 'test')),
  opens_at TEXT,
  closes_at TEXT,
  closed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
);

-- Questions, categories and texts of one version as JSON; frozen_at is set by its first sealed response.
CREATE TABLE questionnaire_version (
  version INTEGER NOT NULL PRIMARY KEY,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL,
  frozen_at TEXT
);

-- All answers of one respondent in one row.
CREATE TABLE response (
  -- UUID made by the page or device before answering: the idempotency key.
  id TEXT NOT NULL PRIMARY KEY,
  point_code TEXT NOT NULL REFERENCES point (code),
  questionnaire_version INTEGER NOT NULL REFERENCES questionnaire_version (version),
  channel TEXT NOT NULL CHECK (channel IN ('self_scan', 'kiosk', 'assisted', 'paper', 'imported')),
  -- 0 nothing shown, 1 printed or shared code, 2 rotating or single-use code, 3 enrolled device in a session.
  presence SMALLINT NOT NULL CHECK (presence BETWEEN 0 AND 3),
  -- Identifier of the signed ticket that proved the presence level; NULL without one.
  ticket_id TEXT,
  -- Field session, device and the device's own running number; NULL for web responses.
  session_id TEXT,
  device_id TEXT,
  device_seq INTEGER,
  -- Paper batch or imported list; NULL otherwise.
  batch_id TEXT,
  -- Stratum and cluster as they were at entry: a:<activity>:<type>, or p:<point>:<date>[:<type>] at permanent points.
  activity_type_id TEXT,
  cluster_key TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  -- Date of answered_at in Asia/Shanghai, fixed at entry.
  local_date TEXT NOT NULL,
  duration_ms INTEGER CHECK (duration_ms >= 0),
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  -- One token per coded question in questionnaire order, joined by |. A not_applicable, K not_asked, N not_answered.
  answers TEXT NOT NULL,
  -- Free text; NULL where there is none or it was redacted.
  comment TEXT,
  -- 128-bit salts of the three commitments, base64url. comment_salt is NULL after redaction.
  core_salt TEXT NOT NULL,
  profile_salt TEXT NOT NULL,
  comment_salt TEXT,
  -- Commitment of a redacted comment, so that its leaf can still be recomputed; NULL otherwise.
  comment_commitment TEXT,
  -- Random code shown to the visitor; NULL for kiosk, assisted and paper.
  receipt TEXT,
  -- Marks given at entry, joined by a space: burst, ticket_missing, ticket_invalid, ticket_expired, late, clock.
  flags TEXT NOT NULL DEFAULT '',
  is_test SMALLINT NOT NULL DEFAULT 0 CHECK (is_test IN (0, 1)),
  -- Place in the sealed order, given by the sealer; NULL until then and for ever on test responses.
  seal_index BIGINT
);

-- The sealed order. Rows without a place are not in it, so that looking for them uses the tail's index.
CREATE UNIQUE INDEX response_sealed ON response (seal_index) WHERE seal_index IS NOT NULL;

-- The unsealed tail, small by construction.
CREATE INDEX response_unsealed ON response (received_at, id) WHERE seal_index IS NULL AND is_test = 0;

-- Responses with a mark, few by nature: a figure is shown with and without them.
CREATE INDEX response_flagged ON response (local_date) WHERE flags <> '' AND is_test = 0;

-- One number per cluster, so that tallies need not repeat its key.
CREATE TABLE cluster (
  id INTEGER NOT NULL PRIMARY KEY,
  cluster_key TEXT NOT NULL UNIQUE,
  point_code TEXT NOT NULL,
  activity_id TEXT,
  activity_type_id TEXT
);

-- State of the one sealer, changed by compare-and-swap. sealed: leaves so far; clusters: cluster rows so far.
CREATE TABLE sealer (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  sealed BIGINT NOT NULL,
  clusters INTEGER NOT NULL,
  sealed_at TEXT NOT NULL
);

-- The sealed order. kind: response (further kinds may follow). hash: base64url of the leaf hash.
CREATE TABLE leaf (
  leaf_index BIGINT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  -- Version of the leaf's form; it also stands inside the hash.
  version TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- Tallies of the sealed responses: how many answers of each code (tokens as in response.answers).
CREATE TABLE tally_cluster (
  question TEXT NOT NULL,
  local_date TEXT NOT NULL,
  cluster_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  presence SMALLINT NOT NULL,
  code TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (question, local_date, cluster_id, channel, presence, code)
);

-- respondent_group: token of the question "group"; month: 2026-05.
CREATE TABLE tally_month (
  question TEXT NOT NULL,
  month TEXT NOT NULL,
  point_code TEXT NOT NULL,
  channel TEXT NOT NULL,
  respondent_group TEXT NOT NULL,
  code TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (question, month, point_code, channel, respondent_group, code)
);

-- weekday: 1 Monday to 7 Sunday; hour: 0 to 23, both local.
CREATE TABLE tally_hour (
  month TEXT NOT NULL,
  weekday SMALLINT NOT NULL,
  hour SMALLINT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (month, weekday, hour)
);

-- Pages opened by point and day (打开数); a crash may lose the last second of it.
CREATE TABLE point_opening (
  point_code TEXT NOT NULL,
  local_date TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (point_code, local_date)
);

-- Codes that were scanned or typed and are not ours; only what looks like a code, capped per day.
CREATE TABLE unknown_code (
  local_date TEXT NOT NULL,
  code TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (local_date, code)
);

-- What is counted and what it is worth, as JSON; a change is a new version.
CREATE TABLE indicator_definition (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

-- People at the desk. password: algorithm$parameters$salt$hash, NULL until the invitation is used.
CREATE TABLE operator (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('staff', 'evaluator', 'admin')),
  password TEXT,
  disabled_at TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  failed_at TEXT,
  created_at TEXT NOT NULL
);

-- One-time links: the first administrator (operator_id NULL) or a new password. Tokens are stored hashed.
CREATE TABLE invitation (
  token_hash TEXT NOT NULL PRIMARY KEY,
  operator_id TEXT REFERENCES operator (id),
  expires_at TEXT NOT NULL,
  used_at TEXT
);

CREATE TABLE operator_session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  operator_id TEXT NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL
);

-- Browsers that have signed in before: sign-in throttling does not hold them up.
CREATE TABLE known_browser (
  token_hash TEXT NOT NULL PRIMARY KEY,
  operator_id TEXT NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL
);

-- Who did what at the desk or on the command line. details: JSON without secrets.
CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  operator_id TEXT,
  operator_name TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);
