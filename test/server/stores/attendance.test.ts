import { describe, expect, it } from 'vitest'
import { addActivity, findActivity } from '../../../server/stores/activity.ts'
import { setAttendances } from '../../../server/stores/activity-attendance.ts'
import { setTypeYears, typeYears } from '../../../server/stores/activity-type-year.ts'
import {
  openingDays,
  setOpeningDays,
  typesWithOpeningDays,
} from '../../../server/stores/opening-day.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

const CONFLICT = { code: 'edit_conflict' }

describe('figures of a year', () => {
  it('are set together or not at all, and know who came first', async () => {
    const { db } = (await temporaryApp()).deps
    const fair = { activityTypeId: 'fair', sessions: 12, attendance: 4_000, version: 0 }
    const talk = { activityTypeId: 'talk', sessions: 3, attendance: null, version: 0 }
    await setTypeYears(db, 2026, [fair])
    await expect(setTypeYears(db, 2026, [talk, fair])).rejects.toMatchObject(CONFLICT)
    expect([...(await typeYears(db, 2026)).values()]).toEqual([{ ...fair, version: 1 }])
    await setTypeYears(db, 2026, [talk, { ...fair, attendance: null, version: 1 }])
    expect((await typeYears(db, 2026)).get('fair')).toEqual({
      ...fair,
      ...{ attendance: null, version: 2 },
    })
    // Those of the installation began at version 1.
    const visit = { activityTypeId: 'museum_visit', sessions: 219, attendance: 71_000, version: 1 }
    await setTypeYears(db, 2022, [visit])
    expect((await typeYears(db, 2022)).get('museum_visit')?.attendance).toBe(71_000)
  })
})

describe('opening days', () => {
  it('are set together or not at all, by type', async () => {
    const { db } = (await temporaryApp()).deps
    const days = Array.from({ length: 31 }, (_, index) => ({
      date: `2026-05-${String(index + 1).padStart(2, '0')}`,
      isOpen: index % 7 !== 0,
      visits: index % 7 === 0 ? null : index * 10,
      version: 0,
    }))
    await setOpeningDays(db, 'museum_visit', days)
    const [first] = days
    if (!first) throw new Error('No days.')
    await expect(setOpeningDays(db, 'museum_visit', [first])).rejects.toMatchObject(CONFLICT)
    await setOpeningDays(db, 'touring_museum', [first])
    expect(await typesWithOpeningDays(db)).toHaveLength(2)
    const stored = await openingDays(db, 'museum_visit', '2026-05-01', '2026-05-31')
    expect(stored).toEqual(days.map((day) => ({ ...day, version: 1 })))
  })
})

describe('attendance of several activities', () => {
  it('is set together or not at all', async () => {
    const { db } = (await temporaryApp()).deps
    for (const id of ['a', 'b']) {
      await addActivity(db, {
        ...{ id, activityTypeId: 'fair', townId: null, name: id, attendance: null },
        ...{ startsOn: '2026-05-01', endsOn: '2026-05-01', createdAt: '2026-05-01T00:00:00.000Z' },
      })
    }
    const [a, b] = ['a', 'b'].map((id) => ({ id, version: 1, attendance: 50 }))
    if (!a || !b) throw new Error('No activities.')
    const stale = setAttendances(db, [a, { ...b, version: 7 }])
    await expect(stale).rejects.toMatchObject(CONFLICT)
    expect((await findActivity(db, 'a'))?.attendance).toBeNull()
    await setAttendances(db, [a, b])
    expect(await findActivity(db, 'b')).toMatchObject({ attendance: 50, version: 2 })
  })
})
