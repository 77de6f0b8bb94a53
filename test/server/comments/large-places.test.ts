import { describe, expect, it } from 'vitest'
import { largePlaces } from '../../../server/comments/large-places.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

async function answerOn(context: TemporaryApp, date: string, n: number, overall = 5) {
  context.time.now = new Date(`${date}T02:00:00.000Z`)
  const answers = { overall }
  const list = Array.from({ length: n }, () => submission(context.point, { answers }))
  expect((await postJson(context, list)).status).toBe(200)
  await sealAll(context.deps)
}

async function isLarge({ deps, point }: TemporaryApp, period: { from: string; to: string }) {
  return (await largePlaces(deps.db, period))({ activityId: null, pointCode: point.code })
}

describe('largePlaces', () => {
  it('counts the days of a period, whole months or not', async () => {
    const context = await temporaryApp()
    await answerOn(context, '2026-03-20', 3)
    await answerOn(context, '2026-04-10', 3)
    await answerOn(context, '2026-05-20', 4)
    expect(await isLarge(context, YEAR)).toBe(true)
    expect(await isLarge(context, { from: '2026-03-20', to: '2026-05-20' })).toBe(true)
    expect(await isLarge(context, { from: '2026-03-21', to: '2026-05-20' })).toBe(false)
    expect(await isLarge(context, { from: '2026-03-20', to: '2026-05-19' })).toBe(false)
    expect(await isLarge(context, { from: '2026-03-01', to: '2026-05-31' })).toBe(true)
    expect(await isLarge(context, { from: '2026-04-01', to: '2026-05-31' })).toBe(false)
    expect(await isLarge(context, { from: '2026-05-20', to: '2026-05-20' })).toBe(false)
    expect(await isLarge(context, { from: '0001-01-01', to: '9999-12-31' })).toBe(true)
    expect(await isLarge(context, { from: '2026-06-01', to: '2026-12-31' })).toBe(false)
  })

  it('is of nobody where nothing was answered', async () => {
    expect(await isLarge(await temporaryApp(), YEAR)).toBe(false)
  })
})
