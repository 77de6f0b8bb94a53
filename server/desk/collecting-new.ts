import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  type CollectingFields,
  CollectingFormPage,
} from '../../survey-ui/desk/collecting-form-page.tsx'
import { CollectingMadePage } from '../../survey-ui/desk/collecting-made-page.tsx'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { publicOrigin } from '../address.ts'
import { isLocalDate, localTime } from '../local-time.ts'
import { type Activity, listActivities } from '../stores/activity.ts'
import { addCollectingLink, type CollectingPlace } from '../stores/collecting-link.ts'
import { listPoints, type Point } from '../stores/point.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, isLong, readFields } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import { pointStateAt } from './point-line.ts'
import { qrModules } from './qr.ts'

const LONGEST_LABEL = 40
const LONGEST_DAYS = 366
const FIELDS = ['label', 'place', 'expiresOn', 'mostDays'] as const
const EMPTY: CollectingFields = { label: '', place: '', expiresOn: '', mostDays: '' }

type Faults = Readonly<Record<string, string>>

/** What a link may show: points that take responses now or later, and the activities of these. */
interface Offered {
  readonly points: readonly Point[]
  readonly activities: readonly Activity[]
}

export const newCollecting: DeskHandler = (desk) => async (c) => {
  const point = c.req.query('point')
  const place = point === undefined ? '' : `point:${point}`
  return await answer(desk, c, { ...EMPTY, place }, {})
}

/** Makes a link and shows its address in the answer itself: nowhere else could it come from afterwards. */
export const createCollecting: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const fields = await readFields(c, FIELDS)
  const place = placeOf(fields.place, await offered(desk))
  const faults = faultsOf(fields, place !== undefined, deps.clock())
  if (!place || Object.keys(faults).length > 0) return await answer(desk, c, fields, faults, 422)
  const { label, expiresOn } = fields
  const mostDays = fields.mostDays === '' ? null : Number(fields.mostDays)
  const { token } = await addCollectingLink(deps, actorOf(c), {
    ...place,
    label,
    expiresOn,
    mostDays,
  })
  const address = `${publicOrigin(deps.config)}/collect/${token}`
  const modules = qrModules(address)
  const page = CollectingMadePage({ frame: await frameOf(desk, c), label, address, modules })
  return sendPage(desk, c, page, 201)
}

function faultsOf(fields: CollectingFields, hasPlace: boolean, now: Date): Faults {
  const { label, place, expiresOn, mostDays } = fields
  const today = localTime(now).date
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  const days = /^\d{1,3}$/.test(mostDays) ? Number(mostDays) : 0
  return collectFaults([
    ['label', label === '', 'required'],
    ['label', isLong(label, LONGEST_LABEL), 'too_long'],
    ['place', place === '', 'required'],
    ['place', !hasPlace, 'unknown'],
    ['expiresOn', expiresOn === '', 'required'],
    ['expiresOn', !isLocalDate(expiresOn), 'date'],
    ['expiresOn', expiresOn < today, 'date_over'],
    ['expiresOn', expiresOn > inAYear, 'too_far'],
    ['mostDays', mostDays !== '' && (days < 1 || days > LONGEST_DAYS), 'days'],
  ])
}

function placeOf(text: string, { points, activities }: Offered): CollectingPlace | undefined {
  const [, kind, id = ''] = /^(point|activity):(.+)$/.exec(text) ?? []
  if (kind === 'point' && points.some(({ code }) => code === id)) {
    return { pointCode: id, activityId: null }
  }
  if (kind === 'activity' && activities.some((activity) => activity.id === id)) {
    return { pointCode: null, activityId: id }
  }
  return undefined
}

async function offered({ deps }: Desk): Promise<Offered> {
  const now = deps.clock()
  const points = (await listPoints(deps.db)).filter((point) =>
    ['open', 'waiting'].includes(pointStateAt(point, now)),
  )
  const ids = new Set(points.map(({ activityId }) => activityId))
  const activities = (await listActivities(deps.db)).filter(({ id }) => ids.has(id))
  return { points, activities }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  fields: CollectingFields,
  faults: Faults,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { points, activities } = await offered(desk)
  const text = deskMessages(c.get('language')).collecting
  const page = CollectingFormPage({
    frame: await frameOf(desk, c),
    fields,
    faults,
    points: points.map(({ code, name, mode }) => ({
      value: `point:${code}`,
      label: `${mode === 'test' ? text.testPoint(name) : name} · ${code}`,
    })),
    activities: activities.map(({ id, name, startsOn }) => ({
      value: `activity:${id}`,
      label: `${name} · ${startsOn}`,
    })),
  })
  return sendPage(desk, c, page, status)
}
