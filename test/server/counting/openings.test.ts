import { describe, expect, it } from 'vitest'
import { countOpenings, openedPerPoint } from '../../../server/counting/openings.ts'
import { addOpenings } from '../../../server/stores/opening.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

async function appOpened() {
  const context = await temporaryApp()
  const { db } = context.deps
  const open = async (pointCode: string, localDate: string, n: number) => {
    await db.atomic([addOpenings(db, { pointCode, localDate, n })])
  }
  await open('west', '2025-12-31', 90)
  await open('west', '2026-03-01', 7)
  await open('east', '2026-03-31', 5)
  await open('west', '2026-05-01', 2)
  return { ...context, open }
}

describe('pages opened', () => {
  it('are counted between two days, both inclusive', async () => {
    const { deps } = await appOpened()
    expect(await countOpenings(deps, '2026-03-01', '2026-05-01')).toBe(14)
    expect(await countOpenings(deps, '2026-03-02', '2026-04-30')).toBe(5)
    expect(await countOpenings(deps, '2026-05-02', '2026-12-31')).toBe(0)
    expect(await countOpenings(deps, '0001-01-01', '9999-12-31')).toBe(104)
  })

  it('are there at once in the running month and in one that has just ended', async () => {
    const { deps, open, time } = await appOpened()
    time.now = new Date('2026-05-01T15:59:59.000Z')
    expect(await countOpenings(deps, '2026-04-01', '2026-05-31')).toBe(2)
    await open('east', '2026-05-01', 3)
    await open('east', '2026-04-30', 1)
    expect(await countOpenings(deps, '2026-04-01', '2026-05-31')).toBe(6)
    expect(await openedPerPoint(deps, '2026')).toEqual(
      new Map([
        ['west', 9],
        ['east', 9],
      ]),
    )
  })

  it('are none before the first page was opened', async () => {
    const { deps } = await temporaryApp()
    expect(await countOpenings(deps, '2026-01-01', '2026-12-31')).toBe(0)
    expect(await openedPerPoint(deps, '2026')).toEqual(new Map())
  })
})
