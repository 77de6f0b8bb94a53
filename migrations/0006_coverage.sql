-- Compare-and-swap of a year's figures, as everywhere else.
ALTER TABLE activity_type_year ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Days of the permanent places of an activity type (a museum's opening-day ledger).
-- is_open: NULL where an entry was taken back. visits: people through the door, each time counted
-- again; NULL while unknown. version counts edits (compare-and-swap).
CREATE TABLE opening_day (
  activity_type_id TEXT NOT NULL REFERENCES activity_type (id),
  local_date TEXT NOT NULL,
  is_open SMALLINT CHECK (is_open IN (0, 1)),
  visits INTEGER CHECK (visits >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (activity_type_id, local_date)
);

-- A list of attendance that was read from a file. While pending it is a preview: nothing of it
-- counts, and after two days it is deleted. state is NOT NULL so that a second confirmation, which
-- would set it to NULL, fails the whole list.
CREATE TABLE attendance_import (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('activities', 'opening_days')),
  -- Type of opening days, and of new activities whose row names none; NULL where every row must.
  activity_type_id TEXT REFERENCES activity_type (id),
  -- Year of dates without one.
  year INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'imported', 'undone')),
  -- How the file was understood, as JSON: columns by sheet, sheets left out.
  reading TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  -- Who confirmed it, and who took it back; NULL before.
  imported_at TEXT,
  imported_by TEXT,
  undone_at TEXT,
  undone_by TEXT
);

-- Its rows in the order of the file. action: add, change, leave or refuse. subject: activity or
-- local date that the row is about; NULL where there is none. The columns with before hold what
-- stood there, version_before 0 for nothing. entry: the row as it was read, as JSON, with the place
-- and fault of every cell that was refused. undone: taken back again.
CREATE TABLE attendance_import_row (
  import_id TEXT NOT NULL REFERENCES attendance_import (id),
  position INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('add', 'change', 'leave', 'refuse')),
  subject TEXT,
  attendance INTEGER,
  attendance_before INTEGER,
  is_open SMALLINT,
  is_open_before SMALLINT,
  version_before INTEGER NOT NULL,
  entry TEXT NOT NULL,
  undone SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (import_id, position)
);
CREATE INDEX attendance_import_subject ON attendance_import_row (import_id, subject);
