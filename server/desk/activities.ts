import { ActivitiesPage } from '../../survey-ui/desk/activities-page.tsx'
import { listActivities, listActivityTypes, listTowns } from '../stores/activity.ts'
import { mayUse } from './access.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

export const showActivities: DeskHandler = (desk) => async (c) => {
  const { db } = desk.deps
  const language = c.get('language')
  const [activities, types, towns] = await Promise.all([
    listActivities(db),
    listActivityTypes(db),
    listTowns(db),
  ])
  const typeNames = new Map(types.map((type) => [type.id, type.name[language]]))
  const townNames = new Map(towns.map((town) => [town.id, town.name[language]]))
  const page = ActivitiesPage({
    frame: await frameOf(desk, c),
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/activities'),
    activities: activities.map((activity) => ({
      ...activity,
      type: typeNames.get(activity.activityTypeId) ?? activity.activityTypeId,
      town: activity.townId === null ? null : (townNames.get(activity.townId) ?? activity.townId),
    })),
  })
  return sendPage(desk, c, page)
}
