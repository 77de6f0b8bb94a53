import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { countAnswers } from '../../../server/counting/count-answers.ts'
import { countFlagged } from '../../../server/counting/count-flagged.ts'
import type { Database } from '../../../server/db/port.ts'
import { checkTallies } from '../../../server/sealing/check.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31', activityTypeIds: null }

async function answerOn(context: TemporaryApp, date: string, levels: readonly number[]) {
  context.time.now = new Date(`${date}T02:00:00.000Z`)
  const list = levels.map((overall) => submission(context.point, { answers: { overall } }))
  expect((await postJson(context, list)).status).toBe(200)
  await sealAll(context.deps)
}

/** Three months, the last of them running. */
async function appOfThreeMonths(): Promise<TemporaryApp> {
  const context = await temporaryApp()
  await answerOn(context, '2026-03-20', [5, 4, 2])
  await answerOn(context, '2026-04-10', [5, 3])
  await answerOn(context, '2026-05-20', [1])
  return context
}

/** The same database as after a start: nothing is remembered of it. */
const started = (db: Database): Database => ({ ...db })

async function byLevel(db: Database) {
  const { byCode, clusters } = await countAnswers({ db }, 'overall', YEAR)
  await countFlagged(db, 'overall', YEAR)
  return { codes: Object.fromEntries([...byCode].sort()), clusters }
}

async function kept({ deps }: TemporaryApp) {
  const rows = await deps.db.read.selectFrom('kept_month').select(['name', 'month']).execute()
  return rows.map(({ name, month }) => `${name} ${month}`).sort()
}

const BOTH = ['answers.1 overall', 'flagged.1 overall']
const OVER = BOTH.flatMap((name) => [`${name} 2026-03`, `${name} 2026-04`])

describe('finished months', () => {
  it('are kept once they were read, the running one is not', async () => {
    const context = await appOfThreeMonths()
    const { db } = context.deps
    expect(await kept(context)).toEqual([])
    const first = await byLevel(db)
    expect(first.codes).toMatchObject({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 2 })
    expect(await kept(context)).toEqual(OVER)
    expect(await byLevel(started(db))).toEqual(first)
    expect(await checkTallies(context.deps)).toMatchObject({ agrees: true })
  })

  it('are what a start counts with', async () => {
    const context = await appOfThreeMonths()
    const { db } = context.deps
    await byLevel(db)
    await db.atomic([
      db.write
        .updateTable('kept_month')
        .set({ summary: '{"map":[]}' })
        .where('month', '=', '2026-03'),
    ])
    expect((await byLevel(started(db))).codes).toEqual({ 1: 1, 3: 1, 5: 1 })
    const { agrees, differences } = await checkTallies(context.deps)
    expect(agrees).toBe(false)
    expect(differences.map(({ tally, key }) => `${tally}: ${key}`).sort()).toEqual(
      BOTH.map((name) => `kept_month: ${name} 2026-03`),
    )
  })

  it('are made anew when a response came in late', async () => {
    const context = await appOfThreeMonths()
    const { db } = context.deps
    await byLevel(db)
    await db.atomic([db.write.updateTable('kept_month').set({ summary: 'nobody reads this' })])
    await answerOn(context, '2026-03-21', [4])
    await answerOn(context, '2026-04-11', [4])
    expect((await byLevel(started(db))).codes).toMatchObject({ 4: 3, 5: 2 })
    expect(await kept(context)).toEqual(OVER)
    expect((await byLevel(started(db))).codes).toMatchObject({ 4: 3, 5: 2 })
    expect(await checkTallies(context.deps)).toMatchObject({ agrees: true })
  })

  it('count as well where they cannot be kept', async () => {
    const context = await appOfThreeMonths()
    const { db } = context.deps
    const whole = await byLevel(started(db))
    const refusing: Database = {
      ...db,
      atomic: async () => {
        throw new Error('disk full')
      },
    }
    await db.atomic([db.write.deleteFrom('kept_month').where(sql<boolean>`1 = 1`)])
    expect(await byLevel(refusing)).toEqual(whole)
    expect(await kept(context)).toEqual([])
  })
})
