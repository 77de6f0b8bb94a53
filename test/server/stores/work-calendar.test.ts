import { describe, expect, it } from 'vitest'
import { moveDueDates } from '../../../server/rectification/move-due-dates.ts'
import { openRectifications } from '../../../server/rectification/open-rectifications.ts'
import { editsOf, readCalendars } from '../../../server/rectification/read-calendars.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { findRectification } from '../../../server/stores/rectification.ts'
import { saveRectification } from '../../../server/stores/rectification-change.ts'
import { openEntries, rectificationSeen } from '../../../server/stores/rectification-opening.ts'
import { type StoredCalendar, saveCalendar } from '../../../server/stores/work-calendar.ts'
import { writeSealed } from '../../support/comments.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const entry = {
  actor: { id: null, name: '王丽' },
  action: 'work_calendar.changed',
  subject: '2026',
}

function saving({ deps }: TemporaryApp, calendar: StoredCalendar) {
  return saveCalendar(deps.db, calendar, (onlyIf) => recordAudit(deps, entry, onlyIf))
}

const calendarOf = async ({ deps: { db } }: TemporaryApp, year: number) =>
  (await readCalendars(db)).find((one) => one.year === year)

describe('the work calendar', () => {
  it('is as the program brings it until somebody edits a year', async () => {
    const context = await temporaryApp()
    const before = await readCalendars(context.deps.db)
    expect(before.map((one) => [one.year, one.version])).toEqual([
      [2026, 0],
      [2027, 0],
    ])
    const calendar = { year: 2027, daysOff: ['2027-01-01'], workdays: ['2027-02-14'], version: 0 }
    await saving(context, calendar)
    expect(await calendarOf(context, 2027)).toEqual({ ...calendar, version: 1 })
    await saving(context, { ...calendar, version: 1, workdays: [] })
    expect(await calendarOf(context, 2027)).toEqual({ ...calendar, version: 2, workdays: [] })
    expect(editsOf(await readCalendars(context.deps.db))).toBe(2)
    for (const version of [0, 1]) {
      await expect(saving(context, { ...calendar, version })).rejects.toMatchObject({
        code: 'edit_conflict',
      })
    }
    const audit = await context.deps.db.read.selectFrom('audit').selectAll().execute()
    expect(audit).toHaveLength(2)
  })

  it('moves the due dates of unfinished entries, and of no others', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const [open = '', done = ''] = await writeSealed(context, Array(2).fill({ overall: 1 }))
    await openRectifications(context.deps, 1)
    const change = {
      ownerId: null,
      action: '修',
      outcome: '好',
      appeal: '',
      closedOn: '2026-05-08',
    }
    await saveRectification(db, done, 1, { ...change, state: 'done' }, (onlyIf) =>
      recordAudit(context.deps, entry, onlyIf),
    )
    const year = await calendarOf(context, 2026)
    if (!year) throw new Error('2026 is missing.')
    await saving(context, { ...year, daysOff: [...year.daysOff, '2026-05-11', '2026-05-12'] })
    expect(await moveDueDates(db, 2026)).toBe(1)
    expect((await findRectification(db, open))?.dueOn).toBe('2026-05-27')
    expect((await findRectification(db, done))?.dueOn).toBe('2026-05-25')
    expect(await moveDueDates(db, 2026)).toBe(0)
  })

  it('keeps a round that still had the old one from opening anything', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const [id = ''] = await writeSealed(context, [{ overall: 1 }])
    await saving(context, { year: 2026, daysOff: [], workdays: [], version: 0 })
    const stale = {
      response_id: id,
      seal_index: 0,
      local_date: '2026-05-01',
      received_on: '2026-05-01',
      due_on: '2026-05-25',
      level: 1,
      point_code: context.point.code,
      activity_type_id: null,
      calendar_edits: 0,
    }
    await db.atomic(openEntries(db, [stale], { from: 0, to: 1, calendarEdits: 0 }))
    expect(await findRectification(db, id)).toBeUndefined()
    expect(await rectificationSeen(db)).toBe(0)
    await openRectifications(context.deps, 1)
    expect((await findRectification(db, id))?.dueOn).toBe('2026-05-22')
  })
})
