import { describe, expect, it } from 'vitest'
import { readCalendars } from '../../../server/rectification/read-calendars.ts'
import { findRectification } from '../../../server/stores/rectification.ts'
import { writeSealed } from '../../support/comments.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin, operatorOf } from './desk-client.ts'

const PATH = '/desk/rectifications/calendar'

describe('the work calendar', () => {
  it('shows what is known of a year, and says where it is incomplete', async () => {
    const context = await temporaryApp()
    const { client } = await operatorOf(context, 'evaluator')
    const known = await (await client.get(PATH)).text()
    expect(known).toContain('2026-02-15..2026-02-23')
    expect(known).toContain('2026-10-10')
    expect(known).not.toContain('还不完整')
    expect(known).not.toContain('<textarea')
    const next = await (await client.get(`${PATH}?year=2027`)).text()
    expect(next).toContain('2027 年的节假日还不完整')
    expect((await client.post(PATH, { year: '2026' })).status).toBe(403)
  })

  it('is saved, and the due dates of unfinished entries follow', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const [id = ''] = await writeSealed(context, [{ overall: 1 }])
    await admin.get('/desk/rectifications')
    const form = { year: '2026', daysOff: '2026-05-04..2026-05-06 放假', workdays: '2026-05-09' }
    const saved = await admin.post(PATH, { ...form, version: '0' })
    expect(saved.headers.get('location')).toBe(`${PATH}?year=2026&moved=1`)
    const page = await (await admin.get(`${PATH}?year=2026&moved=1`)).text()
    expect(page).toContain('1 天里收到的未办结条目换了期限')
    expect((await findRectification(context.deps.db, id))?.dueOn).toBe('2026-05-26')
    expect(await auditActions(context)).toContain('work_calendar.changed')
    const second = await admin.post(PATH, { ...form, daysOff: '2026-05-01', version: '0' })
    expect(second.status).toBe(409)
    const conflict = await second.text()
    expect(conflict).toMatch(/<td>2026-05-04\.\.2026-05-06<\/td><td>2026-05-01<\/td>/)
    expect(conflict).toContain('name="version" value="1"')
  })

  it.each([
    ['daysOff', '国庆节', '有一行不是日期'],
    ['daysOff', '2027-10-01', '不在这一年里'],
    ['workdays', '2026-10-12', '本来就上班'],
    ['workdays', '2026-10-03', '两边都写了'],
  ])('says what is wrong with %s %s', async (field, dates, sentence) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const form = { year: '2026', daysOff: '2026-10-03', workdays: '', [field]: dates }
    const wrong = field === 'daysOff' ? form : { ...form, workdays: dates }
    const response = await admin.post(PATH, { ...wrong, version: '0' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`${dates}</textarea>`)
    expect((await readCalendars(context.deps.db))[0]?.version).toBe(0)
  })
})
