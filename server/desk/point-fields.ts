import type { PointFields } from '../../survey-ui/desk/point-form-page.tsx'
import type { Activity } from '../stores/activity.ts'
import type { PointInput } from '../stores/point.ts'
import { collectFaults, isLong } from './form.ts'

export const POINT_FIELDS = [
  'name',
  'activity',
  'type',
  'opensAt',
  'closesAt',
  'mode',
] as const satisfies readonly (keyof PointFields)[]

export const EMPTY_POINT: PointFields = {
  name: '',
  activity: '',
  type: '',
  opensAt: '',
  closesAt: '',
  mode: 'live',
}

export const LONGEST_NAME = 40

/** What is wrong with the fields of a point, by field. */
export function pointFaults(
  fields: PointFields,
  known: { readonly activities: readonly string[]; readonly types: readonly string[] },
): Readonly<Record<string, string>> {
  const { name, activity, type, opensAt, closesAt, mode } = fields
  const opens = toInstant(opensAt)
  const closes = toInstant(closesAt)
  return collectFaults([
    ['name', name === '', 'required'],
    ['name', isLong(name, LONGEST_NAME), 'too_long'],
    ['activity', activity !== '' && !known.activities.includes(activity), 'unknown'],
    ['type', type !== '' && !known.types.includes(type), 'unknown'],
    ['opensAt', opens === undefined, 'time'],
    ['closesAt', closes === undefined, 'time'],
    ['closesAt', Boolean(opens && closes && opens >= closes), 'time_order'],
    ['mode', mode !== 'live' && mode !== 'test', 'unknown'],
  ])
}

/** Fields without faults as they are stored; a point of an activity takes its type. */
export function toPointInput(fields: PointFields, activities: readonly Activity[]): PointInput {
  const activity = activities.find((entry) => entry.id === fields.activity)
  return {
    name: fields.name,
    activityId: activity?.id ?? null,
    activityTypeId: activity?.activityTypeId ?? (fields.type || null),
    mode: fields.mode === 'test' ? 'test' : 'live',
    opensAt: toInstant(fields.opensAt) ?? null,
    closesAt: toInstant(fields.closesAt) ?? null,
  }
}

/** A local time of Asia/Shanghai as an instant; `null` for none, `undefined` for what is no time. */
function toInstant(local: string): string | null | undefined {
  if (local === '') return null
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00)?$/.test(local)) return undefined
  const at = new Date(`${local.slice(0, 16)}:00+08:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
