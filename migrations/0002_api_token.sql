-- Tokens with which other programs use the API. A token is shown once, when it is made; stored is
-- its SHA-256, so that a copy of the database opens no door. A row is never deleted: the audit names it.
CREATE TABLE api_token (
  id TEXT NOT NULL PRIMARY KEY,
  -- base64url of the SHA-256 of the whole text, manyi_ included.
  token_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- What it may do, joined by a space: indicator:read, responses:read, responses:write.
  scopes TEXT NOT NULL,
  -- Last local date on which it works; NULL without an end.
  expires_on TEXT,
  created_at TEXT NOT NULL,
  -- Who made it, as the audit would say; created_by is NULL on the command line.
  created_by TEXT REFERENCES operator (id),
  created_by_name TEXT NOT NULL,
  -- Last use, written at most once a minute; NULL before the first.
  used_at TEXT,
  revoked_at TEXT
);

-- A name stands for one token at a time, because entries of the audit and commands go by it.
CREATE UNIQUE INDEX api_token_name ON api_token (name) WHERE revoked_at IS NULL;
