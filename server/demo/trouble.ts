import type { DemoDay } from './calendar.ts'

/** Something that went wrong for a while, and what it did to the answers. */
export interface Trouble {
  readonly typeIds: readonly string[]
  /** Month and day, both inclusive. */
  readonly from: string
  readonly to: string
  /** By how much the odds of a satisfied answer fall. */
  readonly oddsDivisor: number
  /** Code of the question `why`. */
  readonly reason: string
  /** Facets that suffer. */
  readonly facets: readonly string[]
}

const TROUBLES: readonly Trouble[] = [
  {
    // The dome cinema and the VR room were out of order after the winter.
    typeIds: ['museum_visit'],
    from: '03-05',
    to: '04-03',
    oddsDivisor: 2.8,
    reason: 'broken_exhibit',
    facets: ['content', 'environment'],
  },
  {
    // Summer holidays: queues, heat, and one lift for everybody.
    typeIds: ['museum_visit', 'museum_activity'],
    from: '07-12',
    to: '08-20',
    oddsDivisor: 2.3,
    reason: 'crowded',
    facets: ['environment', 'staff', 'convenience'],
  },
  {
    // New trainees explained in the schools while the guides were ill.
    typeIds: ['caravan', 'experiment_show'],
    from: '10-08',
    to: '11-05',
    oddsDivisor: 2.2,
    reason: 'hard_to_follow',
    facets: ['guidance', 'content'],
  },
  {
    // The harvest: nobody has time for a course at noon.
    typeIds: ['farm_training', 'skills_training'],
    from: '09-15',
    to: '10-05',
    oddsDivisor: 1.8,
    reason: 'inconvenient',
    facets: ['convenience'],
  },
]

/** The trouble that a type of activity has on a day, `undefined` on a good one. */
export function troubleOn(day: DemoDay, typeId: string): Trouble | undefined {
  return TROUBLES.find(
    ({ typeIds, from, to }) =>
      typeIds.includes(typeId) && day.monthDay >= from && day.monthDay <= to,
  )
}
