import { isLocalDate } from '../local-time.ts'
import {
  addActivity,
  listActivities,
  listActivityTypes,
  listTowns,
  offeredEntries,
} from '../stores/activity.ts'
import { byCommandLine } from './audit.ts'
import { type Command, type Options, requiredOption, textOption, UsageError } from './command.ts'

const add: Command = {
  name: 'activity add',
  summary: '新建活动 · add an activity',
  options: {
    name: 'name of the activity',
    type: 'id of its activity type',
    from: 'first day, such as 2026-05-01',
    to: 'last day; the first one by default',
    town: 'id of the town',
    attendance: 'visits, a whole number',
  },
  required: ['name', 'type', 'from'],
  run: async (deps, options) => {
    const types = offeredEntries(await listActivityTypes(deps.db)).map((type) => type.id)
    const towns = offeredEntries(await listTowns(deps.db)).map((town) => town.id)
    const input = readInput(options, types, towns)
    const id = deps.newId()
    const activity = await addActivity(
      deps.db,
      { id, createdAt: deps.clock().toISOString(), ...input },
      [byCommandLine(deps, 'activity.added', id)],
    )
    return { json: activity, text: `${activity.id}  ${activity.name}` }
  },
}

function readInput(options: Options, types: readonly string[], towns: readonly string[]) {
  const startsOn = requiredOption(options, 'from')
  const endsOn = textOption(options, 'to') ?? startsOn
  const activityTypeId = requiredOption(options, 'type')
  const townId = textOption(options, 'town') ?? null
  const attendance = textOption(options, 'attendance')
  const faults = [
    types.includes(activityTypeId) ? '' : `--type: one of ${types.join(', ')}.`,
    townId === null || towns.includes(townId) ? '' : `--town: one of ${towns.join(', ')}.`,
    isLocalDate(startsOn) ? '' : '--from: a date such as 2026-05-01.',
    isLocalDate(endsOn) && endsOn >= startsOn ? '' : '--to: a date not before --from.',
    attendance === undefined || /^\d{1,9}$/.test(attendance) ? '' : '--attendance: a whole number.',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
  return {
    name: requiredOption(options, 'name'),
    activityTypeId,
    townId,
    startsOn,
    endsOn,
    attendance: attendance === undefined ? null : Number(attendance),
  }
}

const list: Command = {
  name: 'activity list',
  summary: '列出活动 · list the activities',
  options: {},
  required: [],
  run: async (deps) => {
    const activities = await listActivities(deps.db)
    const lines = activities.map(
      (a) => `${a.id}  ${a.startsOn} – ${a.endsOn}  ${a.activityTypeId}  ${a.name}`,
    )
    return { json: activities, text: lines.join('\n') || '还没有活动 · no activity yet' }
  },
}

export const activityCommands: readonly Command[] = [add, list]
