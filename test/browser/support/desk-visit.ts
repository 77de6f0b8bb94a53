import type { Page } from 'playwright-core'
import type { SharedServer } from '../../support/use-server.ts'
import { forgetNativeChecks } from './in-page.ts'

export interface DeskVisit {
  readonly name: string
  /** The route of the app that answers. */
  readonly route: string
  readonly asWhom: 'invited' | 'nobody' | 'admin'
  open(page: Page, server: SharedServer): Promise<void>
}

export const visit = (
  asWhom: DeskVisit['asWhom'],
  name: string,
  route: string,
  open: DeskVisit['open'],
): DeskVisit => ({ asWhom, name, route, open })

export const at =
  (path: string | ((server: SharedServer) => string)) =>
  async (page: Page, server: SharedServer): Promise<void> => {
    await page.goto(server.origin + (typeof path === 'string' ? path : path(server)))
  }

/** Opens a page with a form and presses its button with nothing, or something wrong, in it. */
export const faulty =
  (path: string | ((server: SharedServer) => string), button: string) =>
  async (page: Page, server: SharedServer): Promise<void> => {
    await at(path)(page, server)
    await page.evaluate(forgetNativeChecks)
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('alert').waitFor()
  }
