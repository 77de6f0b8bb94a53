import { beforeAll, expect, test } from 'vitest'
import { useServer } from '../support/use-server.ts'
import { desktop, useChromium } from './support/chromium.ts'
import { becomeAdmin, type SignedIn } from './support/desk.ts'
import { deskVisits, preparedDesk } from './support/desk-visits.ts'
import { sidewaysOverflow } from './support/in-page.ts'
import { watch } from './support/watch.ts'

const server = useServer()
const browser = useChromium()
const visits = deskVisits().filter((visit) => visit.asWhom !== 'invited')
let signedIn: SignedIn

beforeAll(async () => {
  signedIn = await becomeAdmin(browser, server)
  await preparedDesk(browser, server, signedIn)
})

test.each(visits)('$name fits 360 px and reports no fault', async ({ open, asWhom }) => {
  const storage = asWhom === 'admin' ? { storageState: signedIn } : {}
  const context = await browser.context({ ...desktop, ...storage })
  const { faults } = watch(context)
  const page = await context.newPage()
  await open(page, server)
  await page.setViewportSize({ width: 360, height: 640 })
  // The plot follows the new width a moment later.
  await expect.poll(() => page.evaluate<number>(sidewaysOverflow)).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
})
