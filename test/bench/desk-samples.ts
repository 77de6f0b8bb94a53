import { withFile } from '../faults/support/stored.ts'

/** What the addresses of the desk's pages are filled in with, from the data of a folder. */
export interface DeskSamples {
  /** Calendar year of the latest answer. */
  readonly year: string
  readonly point: string
  readonly activity: string
  readonly type: string
  readonly town: string
  /** Response with the latest comment, and the one of the latest bad rating. */
  readonly comment: string
  readonly rectification: string
  /** Made for the occasion: an import of attendance, an entry of the public page, an invitation. */
  readonly attendance: string
  readonly saidDone: string
  readonly invitation: string
}

/** All but what is made for the occasion; throws where a folder has nothing of a kind. */
export function readSamples(
  dataFolder: string,
): Omit<DeskSamples, 'attendance' | 'saidDone' | 'invitation'> {
  return withFile(dataFolder, (file) => {
    const one = (sql: string): string => {
      const value = file.prepare(sql).pluck().get()
      if (typeof value !== 'string') throw new Error(`nothing in ${dataFolder} for: ${sql}`)
      return value
    }
    const latest = 'comment IS NOT NULL AND is_test = 0 ORDER BY local_date DESC, received_at DESC'
    return {
      year: one(
        "SELECT substr(max(local_date), 1, 4) FROM tally_cluster WHERE question = 'overall'",
      ),
      point: one(
        `SELECT code FROM point WHERE activity_id IS NULL AND activity_type_id IS NOT NULL
          AND mode = 'live' AND closed_at IS NULL ORDER BY code LIMIT 1`,
      ),
      activity: one('SELECT id FROM activity ORDER BY starts_on DESC LIMIT 1'),
      type: one('SELECT activity_type_id FROM activity GROUP BY 1 ORDER BY count(*) DESC LIMIT 1'),
      town: one('SELECT town_id FROM activity GROUP BY 1 ORDER BY count(town_id) DESC LIMIT 1'),
      comment: one(`SELECT id FROM response WHERE ${latest} LIMIT 1`),
      rectification: one('SELECT response_id FROM rectification ORDER BY received_on DESC LIMIT 1'),
    }
  })
}
