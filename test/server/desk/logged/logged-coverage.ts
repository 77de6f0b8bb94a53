import { utf8 } from '../../attendance/list-file.ts'
import { type House, type LoggedRoutes, post } from './logged-route.ts'

const LIST = '日期;是否开放;参观人次\n5月1日;是;320'

/** A list whose preview waits to be confirmed; gives its id. */
async function uploaded({ admin }: House): Promise<string> {
  const fields = { kind: 'opening_days', type: 'museum_visit', year: '2026' }
  const file = { name: '台账.csv', bytes: utf8(LIST) }
  const reply = await admin.upload('/desk/coverage/import', fields, file)
  const id = reply.headers.get('location')?.split('/').at(-1)
  if (reply.status !== 303 || !id) throw new Error(`The list got ${reply.status}.`)
  return id
}

async function imported(house: House): Promise<string> {
  const id = await uploaded(house)
  await post(`/desk/coverage/imports/${id}/confirm`)(house)
  return id
}

/** Attendance, opening days and lists of them. */
export const LOGGED_COVERAGE: LoggedRoutes = {
  'GET /coverage.csv': { action: 'export.coverage' },
  'POST /coverage/attendance': {
    action: 'activity.changed',
    fields: {
      from: '2026-01-01',
      to: '2026-12-31',
      'attendance-activity-1': '80',
      'version-activity-1': '1',
    },
  },
  'POST /coverage/year': {
    action: 'activity_type.year_set',
    fields: {
      year: '2026',
      'sessions-fair': '15',
      'attendance-fair': '3000',
      'version-fair': '0',
      'was-fair': '|',
    },
  },
  'POST /coverage/days': {
    action: 'opening_day.set',
    fields: {
      type: 'museum_visit',
      month: '2026-05',
      'open-2026-05-01': 'open',
      'visits-2026-05-01': '320',
      'version-2026-05-01': '0',
      'was-2026-05-01': '|',
    },
  },
  'POST /coverage/imports/:id/confirm': { action: 'attendance.imported', before: uploaded },
  'POST /coverage/imports/:id/undo': { action: 'attendance.import_undone', before: imported },
}
