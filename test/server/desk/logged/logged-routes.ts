import { LOGGED_COLLECTING } from './logged-collecting.ts'
import { LOGGED_COMMENTS } from './logged-comments.ts'
import { LOGGED_COVERAGE } from './logged-coverage.ts'
import { LOGGED_INDICATORS } from './logged-indicators.ts'
import { LOGGED_PEOPLE } from './logged-people.ts'
import { LOGGED_QUESTIONNAIRE } from './logged-questionnaire.ts'
import type { LoggedRoutes } from './logged-route.ts'
import { LOGGED_SETTINGS } from './logged-settings.ts'

/** Every route that changes something, gives a file or prints, with its entry. */
export const LOGGED_ROUTES: LoggedRoutes = {
  ...LOGGED_PEOPLE,
  ...LOGGED_COLLECTING,
  ...LOGGED_COVERAGE,
  ...LOGGED_COMMENTS,
  ...LOGGED_QUESTIONNAIRE,
  ...LOGGED_INDICATORS,
  ...LOGGED_SETTINGS,
}

/** Not a change, a file or a print of anything. */
export const SILENT = [
  // The page that waits for a test asks again and again.
  'GET /start/test.json',
  // The page that is left open asks again and again for what it shows.
  'GET /overview/last-day.json',
  // A list is only shown until it is confirmed, which is logged.
  'POST /coverage/import',
  // What was typed is shown as a visitor would see it, and stored nowhere.
  'POST /questionnaire/preview',
]
