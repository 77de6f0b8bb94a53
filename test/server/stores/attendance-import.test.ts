import { describe, expect, it } from 'vitest'
import type { Database } from '../../../server/db/port.ts'
import { addActivity, findActivity } from '../../../server/stores/activity.ts'
import {
  addImport,
  deletePreviews,
  findImport,
  importRows,
  listImports,
  type NewImportRow,
} from '../../../server/stores/attendance-import.ts'
import { confirmActivities, confirmOpeningDays } from '../../../server/stores/confirm-import.ts'
import { openingDays, setOpeningDays } from '../../../server/stores/opening-day.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { undoImport } from '../../../server/stores/undo-import.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

const AT = '2026-05-01T02:00:00.000Z'
const STAMP = { at: AT, by: '王丽' }
const EMPTY: NewImportRow = {
  action: 'leave',
  subject: null,
  attendance: null,
  attendanceBefore: null,
  isOpen: null,
  isOpenBefore: null,
  versionBefore: 0,
  entry: '{}',
}

const activity = (id: string) => ({
  ...{ id, activityTypeId: 'fair', townId: null, name: `庙会 ${id}`, createdAt: AT },
  ...{ startsOn: '2026-05-24', endsOn: '2026-05-24', attendance: null },
})
const change = (id: string, attendance: number): NewImportRow => ({
  ...EMPTY,
  ...{ action: 'change', subject: id, attendance, versionBefore: 1 },
})
const day = (date: string, visits: number): NewImportRow => ({
  ...EMPTY,
  ...{ action: 'add', subject: date, attendance: visits, isOpen: true },
})

async function preview(
  db: Database,
  rows: readonly NewImportRow[],
  kind: 'activities' | 'opening_days' = 'activities',
) {
  const header = {
    ...{ id: 'list', kind, year: 2026, fileName: '名单.xlsx', reading: '{}' },
    ...{ activityTypeId: 'museum_visit', createdAt: AT, createdBy: '王丽' },
  }
  await addImport(db, header, rows)
  const found = await findImport(db, 'list')
  if (!found) throw new Error('The preview is not there.')
  return found
}

const attendances = async (db: Database, ids: readonly string[]) =>
  await Promise.all(ids.map(async (id) => (await findActivity(db, id))?.attendance))

describe('an import of activities', () => {
  it('counts only when it is confirmed, once, and all of it can be undone', async () => {
    const { db } = (await temporaryApp()).deps
    await addActivity(db, activity('a'))
    await addActivity(db, activity('b'))
    const added = [{ ...activity('c'), attendance: 30 }]
    const addition: NewImportRow = { ...EMPTY, action: 'add', subject: 'c', attendance: 30 }
    const list = await preview(db, [EMPTY, change('a', 100), change('b', 200), addition])
    expect(await attendances(db, ['a', 'b', 'c'])).toEqual([null, null, undefined])
    expect(await listImports(db, 10)).toEqual([])

    await confirmActivities(db, { id: 'list', ...STAMP }, added, [])
    expect(await attendances(db, ['a', 'b', 'c'])).toEqual([100, 200, 30])
    const again = confirmActivities(db, { id: 'list', ...STAMP }, added, [])
    await expect(again).rejects.toMatchObject({ code: 'edit_conflict' })
    expect((await findActivity(db, 'a'))?.version).toBe(2)
    expect((await listImports(db, 10)).map(({ id, state }) => [id, state])).toEqual([
      ['list', 'imported'],
    ])

    await undoImport(db, list, STAMP, [])
    expect(await attendances(db, ['a', 'b', 'c'])).toEqual([null, null, undefined])
    expect((await importRows(db, 'list')).map((row) => row.undone)).toEqual([
      ...[false, true, true, true],
    ])
    await expect(undoImport(db, list, STAMP, [])).rejects.toMatchObject({ code: 'edit_conflict' })
    expect((await findActivity(db, 'a'))?.version).toBe(3)
  })

  it('is confirmed as a whole or not at all', async () => {
    const { db } = (await temporaryApp()).deps
    await addActivity(db, activity('a'))
    await addActivity(db, activity('b'))
    await preview(db, [change('a', 100), { ...change('b', 200), versionBefore: 2 }])
    const confirmed = confirmActivities(db, { id: 'list', ...STAMP }, [activity('c')], [])
    await expect(confirmed).rejects.toMatchObject({ code: 'edit_conflict' })
    expect(await attendances(db, ['a', 'b', 'c'])).toEqual([null, null, undefined])
    expect((await findImport(db, 'list'))?.state).toBe('pending')
  })

  it('keeps what was touched since when it is undone, and says so', async () => {
    const { db } = (await temporaryApp()).deps
    await addActivity(db, activity('a'))
    await addActivity(db, activity('b'))
    const additions = ['c', 'd'].map(
      (subject): NewImportRow => ({ ...EMPTY, action: 'add', subject }),
    )
    const list = await preview(db, [change('a', 100), change('b', 200), ...additions])
    const added = [activity('c'), activity('d')]
    await confirmActivities(db, { id: 'list', ...STAMP }, added, [])
    await db.atomic([
      db.write.updateTable('activity').set({ attendance: 150, version: 3 }).where('id', '=', 'a'),
    ])
    await addPoint(db, {
      ...{ code: 'point01', name: '入口', activityId: 'c', activityTypeId: 'fair', createdAt: AT },
      ...{ mode: 'live', opensAt: null, closesAt: null },
    })
    await undoImport(db, list, STAMP, [])
    expect(await attendances(db, ['a', 'b', 'c', 'd'])).toEqual([150, null, null, undefined])
    const undone = (await importRows(db, 'list')).map((row) => row.undone)
    expect(undone).toEqual([false, true, false, true])
  })

  it('takes five hundred rows on every engine', async () => {
    const { db } = (await temporaryApp()).deps
    const ids = Array.from({ length: 500 }, (_, index) => `a${index}`)
    await db.atomic(
      ids.map((id) =>
        db.write.insertInto('activity').values({
          ...{ id, activity_type_id: 'fair', town_id: null, name: id, created_at: AT, version: 1 },
          ...{ starts_on: '2026-05-24', ends_on: '2026-05-24', attendance: null },
        }),
      ),
    )
    const list = await preview(
      db,
      ids.map((id, index) => change(id, index)),
    )
    await confirmActivities(db, { id: 'list', ...STAMP }, [], [])
    expect(await attendances(db, ['a0', 'a7', 'a499'])).toEqual([0, 7, 499])
    await undoImport(db, list, STAMP, [])
    expect(await attendances(db, ['a0', 'a7', 'a499'])).toEqual([null, null, null])
  })
})

describe('an import of opening days', () => {
  it('is confirmed once, and undone where nobody has changed the day since', async () => {
    const { db } = (await temporaryApp()).deps
    const read = async () => {
      const days = await openingDays(db, 'museum_visit', '2026-05-01', '2026-05-31')
      return days.map(({ date, isOpen, visits, version }) => [
        date.slice(8),
        isOpen,
        visits,
        version,
      ])
    }
    const known = { date: '2026-05-01', isOpen: false, visits: null, version: 0 }
    await setOpeningDays(db, 'museum_visit', [known])
    const first: NewImportRow = {
      ...day('2026-05-01', 120),
      ...{ action: 'change', isOpenBefore: false, versionBefore: 1 },
    }
    const list = await preview(
      db,
      [first, day('2026-05-02', 80), day('2026-05-03', 90)],
      'opening_days',
    )
    await confirmOpeningDays(db, { id: 'list', ...STAMP }, 'museum_visit', [])
    const imported = [
      ['01', true, 120, 2],
      ['02', true, 80, 1],
      ['03', true, 90, 1],
    ]
    expect(await read()).toEqual(imported)
    const again = confirmOpeningDays(db, { id: 'list', ...STAMP }, 'museum_visit', [])
    await expect(again).rejects.toMatchObject({ code: 'edit_conflict' })
    expect(await read()).toEqual(imported)
    const later = { date: '2026-05-03', isOpen: true, visits: 95, version: 1 }
    await setOpeningDays(db, 'museum_visit', [later])
    await undoImport(db, list, STAMP, [])
    expect(await read()).toEqual([
      ['01', false, null, 3],
      ['02', null, null, 2],
      ['03', true, 95, 2],
    ])
    expect((await importRows(db, 'list')).map((row) => row.undone)).toEqual([true, true, false])
  })

  it('is not confirmed when somebody has entered one of the days since', async () => {
    const { db } = (await temporaryApp()).deps
    await preview(db, [day('2026-05-02', 80), day('2026-05-03', 90)], 'opening_days')
    const entered = { date: '2026-05-03', isOpen: false, visits: null, version: 0 }
    await setOpeningDays(db, 'museum_visit', [entered])
    const confirmed = confirmOpeningDays(db, { id: 'list', ...STAMP }, 'museum_visit', [])
    await expect(confirmed).rejects.toMatchObject({ code: 'edit_conflict' })
    expect(await openingDays(db, 'museum_visit', '2026-05-01', '2026-05-31')).toHaveLength(1)
  })
})

describe('previews', () => {
  it('that nobody confirmed are deleted after a while', async () => {
    const { db } = (await temporaryApp()).deps
    await preview(db, [EMPTY])
    await deletePreviews(db, AT)
    expect(await findImport(db, 'list')).toBeDefined()
    await deletePreviews(db, '2026-05-03T02:00:00.000Z')
    expect(await findImport(db, 'list')).toBeUndefined()
    expect(await importRows(db, 'list')).toEqual([])
  })
})
