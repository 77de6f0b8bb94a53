import { answerShare } from '../../analysis/coverage/few-answers.ts'
import type { TypeCoverage } from '../../survey-ui/desk/coverage-props.ts'
import type { Activity } from '../stores/activity.ts'
import type { TypeYear } from '../stores/activity-type-year.ts'
import type { OpeningDay } from '../stores/opening-day.ts'

/** What is known of a type in a period. */
export interface TypeFacts {
  readonly id: string
  readonly name: string
  /** Its activities that begin in the period. */
  readonly activities: readonly Activity[]
  /** Its opening days in the period. */
  readonly days: readonly OpeningDay[]
  /** The figure of the year, where the period is a whole year that has one. */
  readonly year: TypeYear | undefined
  readonly answers: number
}

/** Attendance and answers of a type: the figure of the year wins over the sum of its parts. */
export function typeCoverage(facts: TypeFacts): TypeCoverage {
  const { id, name, activities, answers, year } = facts
  const sum = sumOfParts(facts)
  const attendance = year?.attendance ?? sum
  return {
    id,
    name,
    activities: activities.length,
    attendance,
    source: attendance === null ? null : typeof year?.attendance === 'number' ? 'year' : 'sum',
    without: activities.filter((activity) => activity.attendance === null).length,
    answers,
    share: answerShare({ attendance, answers }),
  }
}

/** Visits of the activities and days that have a number, `null` where none has. */
function sumOfParts({ activities, days }: TypeFacts): number | null {
  const known = [
    ...activities.map((activity) => activity.attendance),
    ...days.map((day) => day.visits),
  ].filter((n) => n !== null)
  return known.length === 0 ? null : known.reduce((total, n) => total + n, 0)
}
