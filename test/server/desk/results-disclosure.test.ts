import { expect, it } from 'vitest'
import { addPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { firstAdmin } from './desk-client.ts'

async function answered(context: TemporaryApp, levels: readonly number[], code?: string) {
  const point = code === undefined ? context.point : { code }
  const items = levels.map((overall) => submission(point, { answers: { overall } }))
  expect((await postJson(context, items)).status).toBe(200)
}

/** Three answers at a place of another activity type. */
async function pointOfType(context: TemporaryApp, activityTypeId: string) {
  const place = { code: 'other01', name: '集市', activityId: null, activityTypeId }
  const createdAt = context.time.now.toISOString()
  const times = { opensAt: null, closesAt: null, createdAt }
  await addPoint(context.deps.db, { ...place, ...times, mode: 'live' })
  await answered(context, [5, 5, 1], 'other01')
}

it('lets no figures of fewer than ten leave as CSV, nor of what tells on them', async () => {
  const context = await temporaryApp()
  const admin = await firstAdmin(context)
  const lines = async (type: string) =>
    (await (await admin.get(`/desk/results.csv?type=${type}`)).text()).split('\r\n')
  await answered(context, [5, 5, 5, 1])
  expect(await lines('')).toContain('withheld,,too_few,,,')
  expect((await lines('')).join('\n')).not.toMatch(/^(level|top_two|reached|mean|submitted)/m)
  expect(await lines('')).toContain('valid,,,,,')
  await answered(
    context,
    Array.from({ length: 26 }, () => 5),
  )
  await pointOfType(context, 'fair')
  expect(await lines('')).toContain('valid,,,33,,')
  expect(await lines('fair')).toContain('withheld,,too_few,,,')
  expect(await lines('museum_visit')).toContain('withheld,,protects_others,,,')
  expect(await lines('talk')).toContain('valid,,,0,,')
})
