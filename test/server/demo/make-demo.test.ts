import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../server/db/port.ts'
import type { ResponseRow } from '../../../server/db/schema.ts'
import { ACTIVITY_TYPES } from '../../../server/defaults/linze.ts'
import type { DemoOptions } from '../../../server/demo/demo-options.ts'
import { makeDemo } from '../../../server/demo/make-demo.ts'
import { createRandom } from '../../../server/demo/random.ts'
import { seededDeps } from '../../../server/demo/seeded-deps.ts'
import { readIndicator } from '../../../server/indicator.ts'
import { localTime } from '../../../server/local-time.ts'
import { readQuestionnaires } from '../../../server/questionnaires.ts'
import { runtime } from '../../../server/runtime.ts'
import { checkTallies } from '../../../server/sealing/check.ts'
import { checkAnswers } from '../../../survey-ui/instrument/check.ts'
import { packAnswers, unpackAnswers } from '../../../survey-ui/instrument/pack.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const OPTIONS: DemoOptions = { seed: 'test', responses: 4_000, points: 1, until: '2026-06-30' }
const { sha256 } = runtime

async function demo(changes: Partial<DemoOptions> = {}): Promise<Database> {
  const db = await temporaryDatabase()
  const secret = runtime.randomBytes(32)
  await makeDemo({ db, options: { ...OPTIONS, ...changes }, sha256, secret, onStored: () => {} })
  return db
}

const depsOf = (db: Database) =>
  seededDeps(db, { now: new Date('2026-07-01T00:00:00Z') }, createRandom('reader'), sha256)

const responsesOf = (db: Database): Promise<ResponseRow[]> =>
  db.read.selectFrom('response').selectAll().orderBy('id').execute()

/** Every row of the tables that a demo fills, but for the secret. */
async function everything(db: Database) {
  const { read } = db
  return {
    responses: await responsesOf(db),
    leaves: await read.selectFrom('leaf').selectAll().orderBy('leaf_index').execute(),
    points: await read.selectFrom('point').selectAll().orderBy('code').execute(),
    activities: await read.selectFrom('activity').selectAll().orderBy('id').execute(),
    clusters: await read.selectFrom('cluster').selectAll().orderBy('id').execute(),
    sealer: await read.selectFrom('sealer').selectAll().execute(),
    audit: await read.selectFrom('audit').selectAll().orderBy('id').execute(),
    openings: await read
      .selectFrom('point_opening')
      .selectAll()
      .orderBy('point_code')
      .orderBy('local_date')
      .execute(),
    unknown: await read
      .selectFrom('unknown_code')
      .selectAll()
      .orderBy('local_date')
      .orderBy('code')
      .execute(),
    operators: await read.selectFrom('operator').selectAll().orderBy('id').execute(),
    years: await read
      .selectFrom('activity_type_year')
      .selectAll()
      .orderBy('year')
      .orderBy('activity_type_id')
      .execute(),
    days: await read.selectFrom('opening_day').selectAll().orderBy('local_date').execute(),
    rectifications: await read
      .selectFrom('rectification')
      .selectAll()
      .orderBy('seal_index')
      .execute(),
    hidden: await read.selectFrom('hidden_comment').selectAll().orderBy('response_id').execute(),
    saidDone: await read.selectFrom('said_done').selectAll().orderBy('position').execute(),
    settings: await read
      .selectFrom('setting')
      .selectAll()
      .where('name', '!=', 'secret.mac')
      .orderBy('name')
      .execute(),
  }
}

describe('a demo', () => {
  it('is the same to the last byte for the same options, and another for another seed', async () => {
    const small = { responses: 300, points: 0 }
    const [first, second, other] = [
      await demo(small),
      await demo(small),
      await demo({ ...small, seed: 'b' }),
    ]
    expect(await everything(second)).toEqual(await everything(first))
    const ids = new Set((await responsesOf(first)).map((row) => row.id))
    expect((await responsesOf(other)).filter((row) => ids.has(row.id))).toEqual([])
    const secrets = await Promise.all(
      [first, second].map((db) =>
        db.read.selectFrom('setting').select('value').where('name', '=', 'secret.mac').execute(),
      ),
    )
    expect(secrets[0]).not.toEqual(secrets[1])
  })
})

describe('the simulated year', () => {
  let db: Database
  let rows: readonly ResponseRow[]
  beforeAll(async () => {
    db = await demo()
    rows = await responsesOf(db)
  })
  const live = () => rows.filter((row) => row.is_test === 0)
  const valuesOf = (column: keyof ResponseRow) => new Set(live().map((row) => row[column]))

  it('is sealed whole, and the tallies agree', async () => {
    const check = await checkTallies(depsOf(db))
    expect(check).toMatchObject({ agrees: true, sealed: OPTIONS.responses })
    expect(live().filter((row) => row.seal_index === null)).toEqual([])
    expect(rows.filter((row) => row.is_test === 1 && row.seal_index === null)).toHaveLength(12)
  })

  it('has every activity type, channel, presence level and language', () => {
    const types = ACTIVITY_TYPES.map((type) => type.id)
    expect([...valuesOf('activity_type_id')].sort()).toEqual([...types].sort())
    expect([...valuesOf('channel')].sort()).toEqual(
      ['self_scan', 'kiosk', 'assisted', 'paper', 'imported'].sort(),
    )
    expect([...valuesOf('presence')].map(Number).sort()).toEqual([0, 1, 2, 3])
    expect(valuesOf('language')).toEqual(new Set(['zh', 'en']))
  })

  it('has a rate between the target and what nobody would believe, with a design effect', async () => {
    const period = { from: '2025-07-01', to: '2026-06-30' }
    const indicator = await readIndicator(depsOf(db), period)
    const rate = indicator.conventions.top_two.rate ?? 0
    expect(rate).toBeGreaterThan(0.94)
    expect(rate).toBeLessThan(0.975)
    expect(indicator.bounds.clustered?.designEffect).toBeGreaterThan(1.3)
    expect(indicator.notAnswered).toBeGreaterThan(0)
  })

  it('holds only answers that the questionnaire takes', async () => {
    const { questionnaire } = (await readQuestionnaires(db)).current
    for (const row of rows) {
      const answers = unpackAnswers(questionnaire, row.answers)
      const isForm = row.channel === 'paper' || row.channel === 'imported'
      const checked = checkAnswers(
        questionnaire,
        { ...answers, comment: row.comment ?? '' },
        {
          activityTypeKnown: answers['activity_type'] === 'not_asked',
          requiredMayBeMissing: isForm,
        },
      )
      expect(checked).toMatchObject({ ok: true, comment: row.comment })
      if (checked.ok) expect(packAnswers(questionnaire, checked.answers)).toBe(row.answers)
      if (answers['age'] === 'under_14') expect(row.comment).toBeNull()
    }
  })

  it('dates every response as the gate does, within the year and not before it was given', () => {
    for (const row of rows) {
      expect(row.local_date).toBe(localTime(new Date(row.answered_at)).date)
      expect(row.local_date >= '2025-07-01' && row.local_date <= '2026-06-30').toBe(true)
      const received = localTime(new Date(row.received_at)).date
      expect(received <= '2026-06-30').toBe(true)
      expect(row.flags.includes('late')).toBe(received > row.local_date)
      if (!row.flags.includes('clock')) expect(row.received_at >= row.answered_at).toBe(true)
    }
  })

  it('tells device, session and batch where a channel has them, and a receipt where one is shown', () => {
    const has = (row: ResponseRow) => [
      row.session_id !== null && row.device_id !== null && row.device_seq !== null,
      row.batch_id !== null,
      row.receipt !== null,
    ]
    const expected: Readonly<Record<string, readonly boolean[]>> = {
      self_scan: [false, false, true],
      kiosk: [true, false, false],
      assisted: [true, false, false],
      paper: [false, true, false],
      imported: [false, true, true],
    }
    for (const row of rows) expect(has(row)).toEqual(expected[row.channel])
    const numbers = rows.flatMap((row) =>
      row.device_seq === null ? [] : [`${row.device_id} ${row.device_seq}`],
    )
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('is marked at low rates: late, without a ticket, with one that had expired', () => {
    const share = (flag: string) =>
      live().filter((row) => row.flags.split(' ').includes(flag)).length / live().length
    expect(share('late')).toBeGreaterThan(0.03)
    expect(share('late')).toBeLessThan(0.2)
    for (const flag of ['ticket_missing', 'ticket_expired']) {
      expect(share(flag)).toBeGreaterThan(0)
      expect(share(flag)).toBeLessThan(0.03)
    }
  })

  it('has more pages opened than answers sent, unknown codes, and closed points', async () => {
    const { openings, unknown, points } = await everything(db)
    const opened = openings.reduce((sum, row) => sum + row.n, 0)
    expect(opened).toBeGreaterThan(live().filter((row) => row.channel === 'self_scan').length)
    expect(unknown.length).toBeGreaterThan(20)
    expect(points.filter((point) => point.closed_at !== null).length).toBeGreaterThan(100)
  })
})
