import type { Database } from '../db/port.ts'
import { readSettings } from '../stores/setting.ts'

/** What is told to everybody, and whether anything is. */
export interface Publication {
  readonly isOn: boolean
  /** Which indicator; empty is the first one. */
  readonly indicator: string
  readonly year: 'this' | 'last'
}

/** Settings behind the public page of results. */
export const PUBLICATION_SETTING = {
  isOn: 'results.on',
  indicator: 'results.indicator',
  year: 'results.year',
} as const

/** The public page as it is set now: off until somebody has switched it on. */
export async function readPublication(db: Database): Promise<Publication> {
  const values = await readSettings(db, Object.values(PUBLICATION_SETTING))
  return {
    isOn: values.get(PUBLICATION_SETTING.isOn) === 'yes',
    indicator: values.get(PUBLICATION_SETTING.indicator) ?? '',
    year: values.get(PUBLICATION_SETTING.year) === 'last' ? 'last' : 'this',
  }
}

/** First and last day of the year that is published. */
export function publishedYear(year: Publication['year'], today: string) {
  const number = Number(today.slice(0, 4)) - (year === 'last' ? 1 : 0)
  return { from: `${number}-01-01`, to: `${number}-12-31` }
}
