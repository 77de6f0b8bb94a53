import { expect, it } from 'vitest'
import { temporaryApp } from '../../support/temporary-app.ts'
import { firstAdmin } from './desk-client.ts'

it('an unexpected error is a page for people, and a line with the route for the log', async () => {
  const context = await temporaryApp()
  const admin = await firstAdmin(context)
  const { db } = context.deps
  await db.atomic([db.write.deleteFrom('questionnaire_version')])
  const response = await admin.get('/desk/results?from=2026-05-01')
  expect(response.status).toBe(500)
  expect(await response.text()).toContain('出错了')
  expect(context.logged).toContainEqual(
    expect.objectContaining({ event: 'unexpected_error', route: '/desk/results' }),
  )
  expect(JSON.stringify(context.logged)).not.toContain('2026-05-01')
})
