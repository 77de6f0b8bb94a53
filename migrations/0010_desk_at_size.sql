-- Pages opened on the days of a period, of all points; the key begins with the point.
CREATE INDEX point_opening_date ON point_opening (local_date, point_code, n);

-- What the sealed responses of a finished month come to by day, so that a start need not read the
-- year again. name: what is summed, with the version of its form, and the question (answers.1 overall).
-- sealed: how many sealed responses the month had. Responses are only ever added, so while tally_hour
-- has as many the summary is true, and otherwise nobody reads it; whatever else may one day change
-- the tallies of a month must delete its rows. summary: JSON. Any row may be deleted at any time.
CREATE TABLE kept_month (
  name TEXT NOT NULL,
  month TEXT NOT NULL,
  sealed BIGINT NOT NULL,
  summary TEXT NOT NULL,
  PRIMARY KEY (name, month)
);
