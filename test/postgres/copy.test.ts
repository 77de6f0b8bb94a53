import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../../server/catalogue.ts'
import { parseConfig } from '../../server/config.ts'
import { createGate } from '../../server/gate/create-gate.ts'
import { recordResponse } from '../../server/gate/record.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { openDeps } from '../../server/node-deps.ts'
import { checkTallies } from '../../server/sealing/check.ts'
import { sealAll } from '../../server/sealing/seal.ts'
import { setOpeningDays } from '../../server/stores/opening-day.ts'
import { listPoints } from '../../server/stores/point.ts'
import { TABLES } from '../../server/stores/table-rows.ts'
import { runScript } from '../support/command.ts'
import { emptyPostgres } from '../support/engines/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RESPONSES = 300
const UNSEALED = 7

interface Compared {
  readonly table: string
  readonly source: { readonly rows: number; readonly digest: string }
  readonly target: { readonly rows: number; readonly digest: string }
}

async function copy(from: string, to: string, ...more: string[]) {
  const ran = await runScript(
    'manyi.mjs',
    ['copy', '--from', from, '--to', to, '--json', ...more],
    {},
  )
  if (ran.code !== 0) return { code: ran.code, error: ran.error, tables: [] }
  const { tables } = JSON.parse(ran.out) as { tables: readonly Compared[] }
  return { code: ran.code, error: ran.error, tables }
}

const isLog = ({ table }: Compared) => table === 'audit'

const withoutLog = (tables: readonly Compared[]) => tables.filter((one) => !isLog(one))

/** An installation with sealed and unsealed responses, comments and an operator's audit entry. */
async function filledFolder(): Promise<string> {
  const folder = temporaryFolder()
  const { deps } = await openDeps(parseConfig({ MANYI_DATA: folder }))
  const [point] = await listPoints(deps.db)
  const gate = createGate(deps, createCatalogue(deps))
  const record = (i: number) =>
    recordResponse(
      gate,
      {
        id: randomUUID(),
        point: point?.code ?? '',
        answers: { overall: 1 + (i % 5), group: i % 2 ? 'farmer' : 'youth' },
        comment: i % 3 ? '展品“很有趣”，下次还来\n谢谢' : undefined,
      },
      { isOperator: false },
    )
  for (let i = 0; i < RESPONSES; i += 1) await record(i)
  await sealAll(deps)
  for (let i = 0; i < UNSEALED; i += 1) await record(i)
  const day = { date: '2026-05-01', isOpen: true, visits: 320, version: 0 }
  await setOpeningDays(deps.db, 'museum_visit', [day])
  await deps.db.close()
  return folder
}

describe('manyi copy', () => {
  it('moves an installation from SQLite to PostgreSQL, D1 and back with identical rows', async () => {
    const first = await filledFolder()
    const url = await emptyPostgres()
    const d1 = `d1:local@${temporaryFolder()}`
    const last = temporaryFolder()
    const steps = [await copy(first, url), await copy(url, d1), await copy(d1, last)]
    expect(steps.map((step) => [step.code, step.error])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    for (const step of steps) {
      for (const { table, source, target } of step.tables)
        expect([table, target]).toEqual([table, source])
      expect(withoutLog(step.tables)).toEqual(withoutLog(steps[0]?.tables ?? []))
    }
    // Every copy is an entry of the log, on both sides.
    const entries = steps.map((step) => step.tables.find(isLog)?.target.rows)
    expect(entries).toEqual([1, 2, 3])
    const rows = new Map(steps[2]?.tables.map((one) => [one.table, one.target.rows]))
    expect([rows.get('response'), rows.get('leaf')]).toEqual([RESPONSES + UNSEALED, RESPONSES])

    const { deps, isNew } = await openDeps(parseConfig({ MANYI_DATA: last }))
    expect(isNew).toBe(false)
    expect(await checkTallies(deps)).toMatchObject({ agrees: true, sealed: RESPONSES, gaps: 0 })
    expect(await sealAll(deps)).toBe(UNSEALED)
    await deps.db.close()
  })

  it('refuses a target with data, a missing source and the same address twice', async () => {
    const first = await filledFolder()
    const url = await emptyPostgres()
    expect((await copy(first, url)).code).toBe(0)
    const refused = await copy(first, url)
    expect([refused.code, refused.error.includes('--replace')]).toEqual([2, true])
    expect((await copy(first, url, '--replace')).code).toBe(0)
    expect((await copy(temporaryFolder(), url)).error).toContain('manyi.db')
    expect((await copy(first, first)).code).toBe(2)
    expect((await copy('d1:elsewhere', first)).error).toContain('d1:local')
  })

  it('knows every table of the migrations', () => {
    const sql = MIGRATIONS.map((file) => file.sql)
    const made = [...sql.join('\n').matchAll(/^CREATE TABLE (\w+)/gm)].map((match) => match[1])
    expect(TABLES.map((table) => table.name).sort()).toEqual(made.sort())
  })
})
