import { describe, expect, it } from 'vitest'
import { openD1 } from '../../server/db/d1.ts'
import { migrate } from '../../server/db/migrate.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { catchUp } from '../../server/sealing/catch-up.ts'
import { seal, sealAll } from '../../server/sealing/seal.ts'
import { insertPoint } from '../../server/stores/point.ts'
import { firstAdmin } from '../server/desk/desk-client.ts'
import { updateFromEarlierVersion } from '../support/earlier-version.ts'
import { emptyD1 } from '../support/engines/d1.ts'
import { postForm, postJson, submission } from '../support/submissions.ts'
import { temporaryApp } from '../support/temporary-app.ts'
import { type Use, watchedBinding } from './watched-binding.ts'

/** As in server/worker.ts, and the responses of a list where a statement binds few values. */
const LISTS_PER_MINUTE = 10
const LIST = 20
const CHUNKS_PER_MINUTE = 5
const CHUNK = 500
/** Statements of a list and of a chunk, so that a minute of both stays below the limit. */
const MOST = { list: 80, chunk: 30 }

/** Cloudflare's limits of D1; an invocation of the free plan may send 50 statements. */
const LIMITS = { parameters: 100, bytes: 100_000, statements: 1_000, freeStatements: 50 }

async function watchedApp() {
  const { watched, taken } = watchedBinding(await emptyD1(), () => {})
  const db = openD1(watched)
  await migrate(db, MIGRATIONS, '2026-01-01T00:00:00.000Z')
  const start = taken()
  const context = await temporaryApp({}, db)
  const installing = taken()
  return { context, taken, start, installing }
}

function expectWithin(use: Use, statements: number) {
  expect(use.statements).toBeLessThanOrEqual(statements)
  expect(use.mostParameters).toBeLessThanOrEqual(LIMITS.parameters)
  expect(use.mostBytes).toBeLessThanOrEqual(LIMITS.bytes)
}

describe('what a request asks of D1', () => {
  it('a start stays below the limits of an invocation', async () => {
    const { start, installing } = await watchedApp()
    expectWithin(start, LIMITS.statements)
    expectWithin(installing, LIMITS.statements)
  })

  it('opening and answering a survey take at most six statements', async () => {
    const { context, taken } = await watchedApp()
    await context.app.routes.request(`/s/${context.point.code}`)
    expectWithin(taken(), 6)
    const { id } = submission(context.point)
    await postForm(context, { id, overall: '5' })
    expectWithin(taken(), 6)
    await postJson(context, submission(context.point))
    expectWithin(taken(), 6)
  })

  it('a list of two hundred and its sealing stay below the limits of an invocation', async () => {
    const { context, taken } = await watchedApp()
    const levels = [1, 2, 3, 4, 5]
    const list = Array.from({ length: 200 }, (_, i) =>
      submission(context.point, {
        answers: {
          overall: levels[i % 5],
          department: levels[(i + 1) % 5],
          content: levels[(i + 2) % 5],
          group: ['youth', 'farmer', 'worker', 'elderly', 'official', 'other'][i % 6],
        },
        comment: '展品很有趣',
      }),
    )
    const { status } = await postJson(context, list)
    expect(status).toBe(200)
    expectWithin(taken(), LIMITS.statements)
    let sealed = 0
    for (;;) {
      const n = await sealAll(context.deps, 10)
      expectWithin(taken(), LIMITS.statements)
      sealed += n
      if (n === 0) break
    }
    expect(sealed).toBe(200)
  })

  it('the cron stays below the limits when no two responses count together', async () => {
    const { context, taken } = await watchedApp()
    const { db } = context.deps
    const points = Array.from({ length: 2 * LIST }, (_, i) => ({
      ...context.point,
      code: `point${i}`,
      createdAt: '2026-01-01T00:00:00.000Z',
    }))
    await db.atomic(points.map((point) => insertPoint(db, point)))
    const levels = [1, 2, 3, 4, 5]
    for (const [i, point] of points.entries()) {
      context.time.now = new Date(Date.UTC(2026, 4, 1, i % 24))
      const answers = {
        overall: levels[i % 2],
        why: ['crowded', 'attitude', 'other'],
        group: 'other',
      }
      await postJson(context, submission(point, { answers }))
    }
    taken()
    let sealed = 0
    for (let n = await seal(context.deps); n > 0; n = await seal(context.deps)) {
      sealed += n
      expectWithin(taken(), MOST.list)
    }
    expect(sealed).toBe(points.length)
  })

  it('so does counting the patterns of an earlier version when no two are the same', async () => {
    const { context, taken } = await watchedApp()
    const { db } = context.deps
    const five = (i: number) => 1 + (i % 5)
    const different = Array.from({ length: CHUNK }, (_, i) =>
      submission(context.point, {
        answers: {
          ...{
            overall: five(i),
            department: five(Math.floor(i / 5)),
            content: five(Math.floor(i / 25)),
          },
          ...{ guidance: five(Math.floor(i / 125)) },
        },
      }),
    )
    for (let i = 0; i < CHUNK; i += 100) await postJson(context, different.slice(i, i + 100))
    while ((await sealAll(context.deps)) > 0) {}
    await updateFromEarlierVersion(db)
    taken()
    expect(await catchUp(db, 1)).toBe(CHUNK)
    expectWithin(taken(), MOST.chunk)
    const { n } = await db.read
      .selectFrom('tally_pattern')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).toBe(CHUNK)
    expect(LISTS_PER_MINUTE * MOST.list + CHUNKS_PER_MINUTE * MOST.chunk).toBeLessThan(
      LIMITS.statements,
    )
  })

  it('a page of the desk stays below the statements of the free plan', async () => {
    const { context, taken } = await watchedApp()
    const admin = await firstAdmin(context)
    taken()
    for (const path of [
      '/desk/start',
      '/desk/start/test',
      '/desk/activities/copy',
      '/desk/comments',
      '/desk/rectifications',
      '/desk/questionnaire',
      '/desk/audit',
      '/desk/results',
      '/desk/points',
      '/desk/activities',
      '/desk/exports',
    ]) {
      expect((await admin.get(path)).status).toBe(200)
      expectWithin(taken(), LIMITS.freeStatements)
    }
  })

  it('a page made from a report of the whole year stays below those of the paid plan', async () => {
    for (const path of ['/desk/overview', '/desk/groups', '/desk/coverage']) {
      const { context, taken } = await watchedApp()
      const admin = await firstAdmin(context)
      taken()
      expect((await admin.get(path)).status).toBe(200)
      expectWithin(taken(), LIMITS.statements)
    }
  })
})
