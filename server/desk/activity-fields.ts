import type { ActivityFields } from '../../survey-ui/desk/activity-form-page.tsx'
import { isLocalDate } from '../local-time.ts'
import type { Activity, ActivityInput } from '../stores/activity.ts'
import { collectFaults, isLong } from './form.ts'

export const ACTIVITY_FIELDS = [
  'name',
  'type',
  'town',
  'startsOn',
  'endsOn',
  'attendance',
] as const satisfies readonly (keyof ActivityFields)[]

export const EMPTY_ACTIVITY: ActivityFields = {
  name: '',
  type: '',
  town: '',
  startsOn: '',
  endsOn: '',
  attendance: '',
}

const LONGEST_NAME = 80

/** What is wrong with the fields of an activity, by field. */
export function activityFaults(
  fields: ActivityFields,
  known: { readonly types: readonly string[]; readonly towns: readonly string[] },
): Readonly<Record<string, string>> {
  const { name, type, town, startsOn, endsOn, attendance } = fields
  const hasDates = isLocalDate(startsOn) && isLocalDate(endsOn)
  return collectFaults([
    ['name', name === '', 'required'],
    ['name', isLong(name, LONGEST_NAME), 'too_long'],
    ['type', type === '', 'required'],
    ['type', !known.types.includes(type), 'unknown'],
    ['town', town !== '' && !known.towns.includes(town), 'unknown'],
    ['startsOn', startsOn === '', 'required'],
    ['startsOn', !isLocalDate(startsOn), 'date'],
    ['endsOn', endsOn === '', 'required'],
    ['endsOn', !isLocalDate(endsOn), 'date'],
    ['endsOn', hasDates && startsOn > endsOn, 'date_order'],
    ['attendance', attendance !== '' && !/^\d{1,7}$/.test(attendance), 'number'],
  ])
}

/** Fields without faults as they are stored. */
export function toActivityInput(fields: ActivityFields): ActivityInput {
  return {
    name: fields.name,
    activityTypeId: fields.type,
    townId: fields.town === '' ? null : fields.town,
    startsOn: fields.startsOn,
    endsOn: fields.endsOn,
    attendance: fields.attendance === '' ? null : Number(fields.attendance),
  }
}

/** A stored activity as the form shows it. */
export function toActivityFields(activity: Activity): ActivityFields {
  return {
    name: activity.name,
    type: activity.activityTypeId,
    town: activity.townId ?? '',
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    attendance: activity.attendance === null ? '' : String(activity.attendance),
  }
}
