import { describe, expect, it } from 'vitest'
import { countLastDay } from '../../../server/counting/last-day.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const HOUR_MS = 60 * 60 * 1000

async function answer(context: TemporaryApp, n: number): Promise<void> {
  const list = Array.from({ length: n }, () => submission(context.point))
  expect((await postJson(context, list)).status).toBe(200)
}

/** Numbers by hour, from the running hour back. */
async function hoursBack({ deps }: TemporaryApp): Promise<readonly number[]> {
  const { total, hours } = await countLastDay(deps)
  expect(hours.reduce((sum, { n }) => sum + n, 0)).toBe(total)
  return hours.map(({ n }) => n).toReversed()
}

describe('countLastDay', () => {
  it('follows what is sealed while it is asked again and again, and forgets what is older', async () => {
    const context = await temporaryApp()
    const { deps, time } = context
    expect((await hoursBack(context))[0]).toBe(0)
    await answer(context, 3)
    expect((await hoursBack(context))[0]).toBe(3)
    await sealAll(deps)
    expect((await hoursBack(context))[0]).toBe(3)
    time.now = new Date(time.now.getTime() + 2 * HOUR_MS)
    await answer(context, 4)
    await sealAll(deps)
    await answer(context, 1)
    expect((await hoursBack(context)).slice(0, 3)).toEqual([5, 0, 3])
    expect((await hoursBack(context)).slice(0, 3)).toEqual([5, 0, 3])
    await sealAll(deps)
    time.now = new Date(time.now.getTime() + 22 * HOUR_MS)
    expect((await hoursBack(context)).filter((n) => n > 0)).toEqual([5])
    time.now = new Date(time.now.getTime() + HOUR_MS)
    await answer(context, 2)
    expect((await hoursBack(context))[23]).toBe(5)
    time.now = new Date(time.now.getTime() + HOUR_MS)
    await sealAll(deps)
    expect((await hoursBack(context)).filter((n) => n > 0)).toEqual([2])
    time.now = new Date(time.now.getTime() - 2 * HOUR_MS)
    expect((await hoursBack(context)).slice(0, 23)).toContain(5)
  })
})
