import { describe, expect, it } from 'vitest'
import { recentReport } from '../../../server/recent-report.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

/** A second later somebody did something. */
async function reportAfter({ deps, time }: TemporaryApp, action: string) {
  time.now = new Date(time.now.getTime() + 1_000)
  const entry = { actor: { id: null, name: '张三' }, action, subject: 'x' }
  await deps.db.atomic([recordAudit(deps, entry)])
  time.now = new Date(time.now.getTime() + 1_000)
  return await recentReport(deps, YEAR)
}

describe('recentReport', () => {
  it('is the same after a file was taken or somebody signed in, and made anew after a change', async () => {
    const context = await temporaryApp()
    const first = await reportAfter(context, 'activity.changed')
    expect(await reportAfter(context, 'export.groups')).toBe(first)
    expect(await reportAfter(context, 'operator.signed_in')).toBe(first)
    const changed = await reportAfter(context, 'activity.changed')
    expect(changed).not.toBe(first)
    expect(await reportAfter(context, 'export.results')).toBe(changed)
  })
})
