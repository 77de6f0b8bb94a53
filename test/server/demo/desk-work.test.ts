import { beforeAll, describe, expect, it } from 'vitest'
import { readCoverage } from '../../../server/coverage/read-coverage.ts'
import type { Database } from '../../../server/db/port.ts'
import type { Schema } from '../../../server/db/schema.ts'
import { makeDemo } from '../../../server/demo/make-demo.ts'
import { createRandom } from '../../../server/demo/random.ts'
import { seededDeps } from '../../../server/demo/seeded-deps.ts'
import { readPublication } from '../../../server/published/publication.ts'
import { runtime } from '../../../server/runtime.ts'
import { listSaidDone } from '../../../server/stores/said-done.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const LAST = '2026-12-20'

async function demo(until: string, responses: number): Promise<Database> {
  const db = await temporaryDatabase()
  const options = { seed: 'test', responses, points: 0, until }
  const secret = runtime.randomBytes(32)
  await makeDemo({ db, options, sha256: runtime.sha256, secret, onStored: () => {} })
  return db
}

describe('the desk of a simulated year', () => {
  let db: Database
  let entries: readonly Schema['rectification'][]
  beforeAll(async () => {
    db = await demo(LAST, 4_000)
    entries = await db.read.selectFrom('rectification').selectAll().execute()
  })
  const isOpen = (entry: Schema['rectification']) => entry.closed_on === null

  it('has entries in every state: most closed in time, some overdue, some not due yet', () => {
    expect(new Set(entries.map((entry) => entry.state))).toEqual(
      new Set(['open', 'in_hand', 'done', 'appeal_accepted', 'appeal_rejected']),
    )
    const inTime = entries.filter((entry) => (entry.closed_on ?? '9999') <= entry.due_on)
    expect(inTime.length).toBeGreaterThan(entries.length / 2)
    const overdue = entries.filter((entry) => isOpen(entry) && entry.due_on < LAST)
    expect(overdue.length).toBeGreaterThan(0)
    expect(overdue.length).toBeLessThan(entries.length / 4)
    expect(entries.filter((entry) => isOpen(entry) && entry.due_on >= LAST)).not.toEqual([])
  })

  it('closes with action and outcome, or with the reason of an appeal, never before the rating', () => {
    for (const entry of entries) {
      if (entry.state === 'done') expect([entry.action, entry.outcome]).not.toContain('')
      expect(entry.appeal !== '').toBe(entry.state.startsWith('appeal'))
      expect((entry.closed_on ?? LAST) >= entry.received_on).toBe(true)
      expect((entry.closed_on ?? LAST) <= LAST).toBe(true)
    }
  })

  it('writes every step into the log, none after the last day', async () => {
    const audit = await db.read.selectFrom('audit').selectAll().execute()
    const count = (action: string) => audit.filter((row) => row.action === action).length
    expect(count('rectification.assigned')).toBe(entries.filter((e) => e.owner_id !== null).length)
    expect(count('rectification.changed')).toBe(entries.filter((e) => e.state !== 'open').length)
    expect([count('comment.hidden'), count('said_done.added'), count('results.set')]).toEqual([
      3, 3, 1,
    ])
    const end = new Date(`${LAST}T24:00:00+08:00`).toISOString()
    expect(audit.filter((row) => row.at >= end)).toEqual([])
  })

  it('leaves gaps on purpose: attendance to enter, days not counted, large events hardly asked', async () => {
    const deps = seededDeps(
      db,
      { now: new Date('2026-12-21T01:00:00Z') },
      createRandom('reader'),
      runtime.sha256,
    )
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const coverage = await readCoverage(deps, year, 'zh', '')
    expect(coverage.toDo.length).toBeGreaterThan(5)
    expect(coverage.activities.length).toBeGreaterThan(10 * coverage.toDo.length)
    expect(coverage.activities.some((one) => one.isFew)).toBe(true)
    const types = new Map(coverage.types.map((type) => [type.id, type]))
    for (const type of ['museum_visit', 'caravan', 'touring_museum', 'talk', 'city_caravan']) {
      expect(types.get(type)?.source).toBe('year')
    }
    expect(types.get('museum_visit')?.attendance).toBeGreaterThan(60_000)
    const [museum] = coverage.ledgers
    expect(museum?.open).toBeGreaterThan(200)
    expect(museum?.unknown).toBeGreaterThan(0)
    for (const { attendance, answers } of coverage.types) {
      if (attendance !== null) expect(attendance).toBeGreaterThan(answers)
    }
  })

  it('tells on the public page what was done, with a draft beside it', async () => {
    expect(await readPublication(db)).toMatchObject({ isOn: true, year: 'this' })
    const said = await listSaidDone(db)
    expect(said.filter((one) => one.publishedAt !== null)).toHaveLength(2)
    expect(said).toHaveLength(3)
  })
})

it('is made for a year whose figures the installation has brought', async () => {
  const early = await demo('2022-12-31', 300)
  const rows = await early.read.selectFrom('activity_type_year').selectAll().execute()
  expect(new Set(rows.map((row) => row.year))).toEqual(new Set([2022]))
  expect(rows.some((row) => row.version === 2 && (row.attendance ?? 0) > 0)).toBe(true)
})
