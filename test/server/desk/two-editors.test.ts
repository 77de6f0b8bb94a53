import { describe, expect, it } from 'vitest'
import { openRectifications } from '../../../server/rectification/open-rectifications.ts'
import { writeSealed } from '../../support/comments.ts'
import { formOf } from './form-of.ts'
import { loggedHouse } from './logged/logged-house.ts'

const YEAR = 'from=2026-01-01&to=2026-12-31'

interface EditForm {
  /** Page that holds the form, relative to /desk; `:response` is a bad rating with a comment. */
  readonly page: string
  /** Where it is sent; the page itself by default. */
  readonly action?: string
  readonly field: string
  readonly first: string
  readonly second: string
  /** Fields that both fill in as well. */
  readonly also?: Readonly<Record<string, string>>
  /** What the page calls the two values, where it is not the values themselves. */
  readonly shown?: readonly [first: string, second: string]
}

/** Every form of the desk that edits something which is there already. */
const FORMS: Readonly<Record<string, EditForm>> = {
  activity: { page: '/activities/activity-1', field: 'name', first: '讲座甲', second: '讲座乙' },
  town: { page: '/towns/shahe', field: 'zh', first: '沙河甲', second: '沙河乙' },
  'activity type': { page: '/activity-types/talk', field: 'en', first: 'Talk A', second: 'Talk B' },
  organisation: { page: '/organisation', field: 'telephone', first: '0936-11', second: '0936-22' },
  indicator: {
    page: '/indicators/overall/edit',
    action: '/indicators/overall',
    field: 'target',
    first: '96',
    second: '97.5',
  },
  remark: {
    page: `/indicators/overall/remark?${YEAR}`,
    action: '/indicators/overall/remark',
    field: 'body',
    first: '样本偏少',
    second: '雨天较多',
  },
  question: {
    page: '/questionnaire/questions/staff',
    field: 'textZh',
    first: '讲解员怎么样',
    second: '服务怎么样',
  },
  'texts of the questionnaire': {
    page: '/questionnaire/texts',
    field: 'titleZh',
    first: '请评价甲',
    second: '请评价乙',
  },
  'comment theme': {
    page: '/comments/themes/crowded',
    field: 'keywordsZh',
    first: '排队\n拥挤甲',
    second: '排队\n拥挤乙',
  },
  rectification: {
    page: '/rectifications/:response',
    field: 'action',
    first: '加了一个入口',
    second: '换了讲解设备',
  },
  'work calendar': {
    page: '/rectifications/calendar?year=2026',
    action: '/rectifications/calendar',
    field: 'daysOff',
    first: '2026-05-04',
    second: '2026-05-05',
  },
  attendance: {
    page: `/coverage/attendance?${YEAR}`,
    action: '/coverage/attendance',
    field: 'attendance-activity-1',
    first: '81',
    second: '92',
  },
  'year of a type': {
    page: '/coverage/year?year=2026',
    action: '/coverage/year',
    field: 'attendance-fair',
    first: '3100',
    second: '3200',
  },
  'opening day': {
    page: '/coverage/days?type=museum_visit&month=2026-05',
    action: '/coverage/days',
    field: 'visits-2026-05-01',
    first: '321',
    second: '432',
  },
  'said and done': {
    page: '/publication/entry-1',
    field: 'doneZh',
    first: '甲入口',
    second: '乙入口',
  },
  publication: {
    page: '/publication',
    field: 'year',
    first: 'last',
    second: 'this',
    also: { isOn: 'yes' },
    shown: ['去年', '今年'],
  },
  'first code': {
    page: '/start',
    action: '/start/points',
    field: 'name',
    first: '东门',
    second: '西门',
  },
}

async function atTheDesk(form: EditForm) {
  const { context, admin } = await loggedHouse()
  const [id = ''] = await writeSealed(context, [{ comment: '排队太久', overall: 1 }])
  await openRectifications(context.deps, 1)
  const page = `/desk${form.page.replace(':response', id)}`
  const action = form.action ? `/desk${form.action}` : page
  const open = async () => formOf(await (await admin.get(page)).text(), action)
  return { admin, action, open }
}

describe('two editors of one thing', () => {
  it.each(Object.entries(FORMS))(
    '%s: the second is told, sees both, loses nothing',
    async (_, form) => {
      const { admin, action, open } = await atTheDesk(form)
      const [mine, yours] = [await open(), await open()]
      const first = { ...mine, ...form.also, [form.field]: form.first }
      const second = { ...yours, ...form.also, [form.field]: form.second }
      expect((await admin.post(action, first)).status).toBe(303)
      const told = await admin.post(action, second)
      expect(told.status).toBe(409)
      const page = await told.text()
      expect(page).toContain('role="alert"')
      for (const value of form.shown ?? [form.first, form.second]) expect(page).toContain(value)
      const kept = formOf(page, action)
      expect(kept[form.field]).toBe(form.second)
      expect(Object.keys(kept).sort()).toEqual(Object.keys(yours).sort())
      expect((await admin.post(action, kept)).status).toBe(303)
    },
  )
})
