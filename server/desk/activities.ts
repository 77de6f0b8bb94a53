import { ActivitiesPage } from '../../survey-ui/desk/activities-page.tsx'
import { localTime } from '../local-time.ts'
import {
  activityYears,
  listActivitiesOfYear,
  listActivityTypes,
  listTowns,
} from '../stores/activity.ts'
import { isYear } from '../year-copy/years.ts'
import { mayUse } from './access.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

/** The activities of a year, this one when none is named. */
export const showActivities: DeskHandler = (desk) => async (c) => {
  const { db, clock } = desk.deps
  const language = c.get('language')
  const role = c.get('session')?.operator.role
  const thisYear = localTime(clock()).date.slice(0, 4)
  const wanted = c.req.query('year') ?? ''
  const year = isYear(wanted) ? wanted : thisYear
  const [years, activities, types, towns] = await Promise.all([
    activityYears(db),
    listActivitiesOfYear(db, year),
    listActivityTypes(db),
    listTowns(db),
  ])
  const typeNames = new Map(types.map((type) => [type.id, type.name[language]]))
  const townNames = new Map(towns.map((town) => [town.id, town.name[language]]))
  const page = ActivitiesPage({
    frame: await frameOf(desk, c),
    year,
    years: [...new Set([...years, thisYear, year])].toSorted().toReversed(),
    mayEdit: mayUse(role, 'POST', '/activities'),
    mayCopy: mayUse(role, 'POST', '/activities/copy'),
    activities: activities.map((activity) => ({
      ...activity,
      type: typeNames.get(activity.activityTypeId) ?? activity.activityTypeId,
      town: activity.townId === null ? null : (townNames.get(activity.townId) ?? activity.townId),
    })),
  })
  return sendPage(desk, c, page)
}
