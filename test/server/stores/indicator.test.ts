import { describe, expect, it } from 'vitest'
import { defaultDefinition } from '../../../analysis/indicator/definition.ts'
import { readIndicator } from '../../../server/indicator.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import {
  currentDefinitions,
  definitionVersions,
  listIndicators,
} from '../../../server/stores/definition.ts'
import {
  addIndicator,
  canRetire,
  changeIndicator,
  isAtVersion,
  retireIndicator,
} from '../../../server/stores/indicator-change.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const STAMP = { at: '2026-05-01T02:00:00.000Z', by: '王丽' }
const PERIOD = { from: '2026-01-01', to: '2026-12-31' }

const ids = async ({ deps }: TemporaryApp) =>
  (await currentDefinitions(deps.db)).map((definition) => definition.id)

async function overallOf({ deps }: TemporaryApp) {
  const [first] = await currentDefinitions(deps.db)
  if (!first) throw new Error('The installation has no indicator.')
  return first
}

describe('indicators', () => {
  it('begin with this service and the department as a whole', async () => {
    const { deps } = await temporaryApp()
    expect(await currentDefinitions(deps.db)).toMatchObject([
      { id: 'overall', question: 'overall', name: '公众满意度', version: 1 },
      { id: 'department', question: 'department', name: '履职情况群众满意度', version: 1 },
    ])
  })

  it('keep their default when one is added whose id comes first by letter', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    await addIndicator(db, defaultDefinition({ id: 'aaa', name: '免费开放' }), STAMP)
    expect(await ids(context)).toEqual(['overall', 'department', 'aaa'])
    const indicator = await readIndicator(context.deps, PERIOD)
    expect(indicator.definition.id).toBe('overall')
    const named = await readIndicator(context.deps, { ...PERIOD, definitionId: 'aaa' })
    expect(named.definition.name).toBe('免费开放')
  })

  it('refuse an id that was ever used', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const department = (await currentDefinitions(db))[1] ?? defaultDefinition()
    await retireIndicator(db, department, STAMP.at)
    await expect(addIndicator(db, department, STAMP)).rejects.toMatchObject({
      code: 'form_invalid',
      details: { fields: { id: 'taken' } },
    })
    expect(await definitionVersions(db, 'department')).toHaveLength(1)
  })

  it('keep every version with its day and its author', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const before = await overallOf(context)
    await changeIndicator(db, { ...before, targetPercent: '96', version: 2 }, STAMP)
    expect(await definitionVersions(db, 'overall')).toEqual([
      {
        definition: { ...before, targetPercent: '96', version: 2 },
        storedAt: STAMP.at,
        storedBy: '王丽',
      },
      { definition: before, storedAt: context.time.now.toISOString(), storedBy: null },
    ])
    expect(await ids(context)).toEqual(['overall', 'department'])
    expect(await readIndicator(context.deps, PERIOD)).toMatchObject({
      definition: { version: 2, targetPercent: 96 },
    })
  })

  it('take one of two edits that began at the same version, with one audit entry', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const before = await overallOf(context)
    const edit = (targetPercent: string) => {
      const entry = {
        actor: { id: null, name: '王丽' },
        action: 'indicator.changed',
        subject: 'overall',
      }
      const unchanged = isAtVersion(db, 'overall', 1).select('id')
      return changeIndicator(db, { ...before, targetPercent, version: 2 }, STAMP, [
        recordAudit(context.deps, entry, unchanged),
      ])
    }
    const settled = await Promise.allSettled([edit('90'), edit('91'), edit('92')])
    const refused = settled.filter((one) => one.status === 'rejected')
    expect(refused.map((one) => one.reason.code)).toEqual(['edit_conflict', 'edit_conflict'])
    expect(await definitionVersions(db, 'overall')).toHaveLength(2)
    const entries = await db.read.selectFrom('audit').select('action').execute()
    expect(entries).toEqual([{ action: 'indicator.changed' }])
  })

  it('are left out while retired, stay readable by name, and come back to their place', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const overall = await overallOf(context)
    await retireIndicator(db, overall, STAMP.at)
    expect(await ids(context)).toEqual(['department'])
    const fallback = await readIndicator(context.deps, PERIOD)
    expect(fallback.definition.id).toBe('department')
    const named = await readIndicator(context.deps, { ...PERIOD, definitionId: 'overall' })
    expect(named.definition.id).toBe('overall')
    expect((await listIndicators(db)).map((one) => one.retiredAt)).toEqual([STAMP.at, null])
    await retireIndicator(db, overall, null)
    expect(await ids(context)).toEqual(['overall', 'department'])
  })

  it('never lose the last active one, nor are retired twice or from an old version', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const [overall = defaultDefinition(), department = defaultDefinition()] =
      await currentDefinitions(db)
    const old = retireIndicator(db, { ...overall, version: 3 }, STAMP.at)
    await expect(old).rejects.toMatchObject({ code: 'edit_conflict' })
    await retireIndicator(db, overall, STAMP.at)
    const twice = retireIndicator(db, overall, STAMP.at)
    await expect(twice).rejects.toMatchObject({ code: 'edit_conflict' })
    const entry = { actor: { id: null, name: '王丽' }, action: 'indicator.retired', subject: 'x' }
    const last = retireIndicator(db, department, STAMP.at, [
      recordAudit(context.deps, entry, canRetire(db, 'department', 1, true).select('id')),
    ])
    await expect(last).rejects.toMatchObject({
      code: 'form_invalid',
      details: { fields: { indicator: 'last_active' } },
    })
    expect(await ids(context)).toEqual(['department'])
    expect(await db.read.selectFrom('audit').select('id').execute()).toEqual([])
  })

  it('keep one when two people retire the last two at the same moment, time after time', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const both = await currentDefinitions(db)
    for (let round = 1; round <= 20; round += 1) {
      const settled = await Promise.allSettled(
        both.map((one) => retireIndicator(db, one, STAMP.at)),
      )
      expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
      const [left] = await ids(context)
      const gone = both.filter((one) => one.id !== left)
      expect(gone).toHaveLength(1)
      for (const one of gone) await retireIndicator(db, one, null)
    }
  })
})
