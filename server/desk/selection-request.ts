import type { ReportSelection } from '../../analysis/report/report-input.ts'
import type { Choice } from '../../survey-ui/desk/field.tsx'
import {
  SELECTION_KEYS,
  type SelectionChoices,
  type SelectionFilter,
  type SelectionKey,
} from '../../survey-ui/desk/selection.ts'
import { readReportNames } from '../report-names.ts'
import { listActivities } from '../stores/activity.ts'
import { listPoints } from '../stores/point.ts'
import type { Desk, DeskContext } from './context.ts'

/** What bounds the activities and points there are to choose among. */
interface Bounds {
  readonly from: string
  readonly to: string
  /** Empty for any. */
  readonly type: string
}

/**
 * The part of the sample that an address asks for; what is not known there is left open.
 *
 * @param keys the dimensions that the page knows
 */
export async function readSelection(
  desk: Desk,
  c: DeskContext,
  bounds: Bounds,
  keys: readonly SelectionKey[] = SELECTION_KEYS,
) {
  const wanted = (key: SelectionKey) => (keys.includes(key) ? (c.req.query(key) ?? '') : '')
  const names = await readReportNames(desk.deps.db, c.get('language'))
  const { activity, point } = await placeChoices(desk, bounds, wanted)
  const choices: SelectionChoices = {
    activity,
    point,
    town: fromNames(names.town),
    channel: fromNames(names.channel),
    group: fromNames(names.group),
  }
  const isKnown = (key: SelectionKey) =>
    wanted(key) === '' || choices[key].some(({ value }) => value === wanted(key))
  const entries = SELECTION_KEYS.map((key) => [key, isKnown(key) ? wanted(key) : ''] as const)
  const selection = Object.fromEntries(entries) as SelectionFilter
  const faults = SELECTION_KEYS.filter((key) => !isKnown(key))
  return { selection, choices, faults }
}

/** For the report: nothing at all where nothing is chosen. */
export function selectionOf(filter: SelectionFilter): ReportSelection | null {
  const { activity, town, point, channel, group } = filter
  if (activity + town + point + channel + group === '') return null
  return {
    activity: activity || null,
    town: town || null,
    point: point || null,
    channel: channel || null,
    group: group || null,
  }
}

/**
 * Activities that begin in the period, the points of the chosen one, else the permanent points: a
 * list that can be looked through. What the address names is there in any case.
 */
async function placeChoices(
  { deps }: Desk,
  { from, to, type }: Bounds,
  wanted: (key: SelectionKey) => string,
): Promise<Pick<SelectionChoices, 'activity' | 'point'>> {
  const isOfType = (one: { activityTypeId: string | null }) =>
    type === '' || one.activityTypeId === type
  const activities = (await listActivities(deps.db)).filter(
    (one) =>
      one.id === wanted('activity') ||
      (one.startsOn >= from && one.startsOn <= to && isOfType(one)),
  )
  const points = (await listPoints(deps.db)).filter(
    (one) =>
      one.code === wanted('point') ||
      (wanted('activity') === ''
        ? one.activityId === null && isOfType(one)
        : one.activityId === wanted('activity')),
  )
  return {
    activity: activities.map((one) => ({ value: one.id, label: `${one.startsOn} ${one.name}` })),
    point: points.map((one) => ({ value: one.code, label: one.name })),
  }
}

function fromNames(names: ReadonlyMap<string, string>): readonly Choice[] {
  return [...names].map(([value, label]) => ({ value, label }))
}
