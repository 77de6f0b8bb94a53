import type { BrowserContextOptions, Page } from 'playwright-core'
import { postResponses } from '../../support/post-responses.ts'
import type { SharedServer } from '../../support/use-server.ts'
import { phone } from './chromium.ts'
import { forgetNativeChecks } from './in-page.ts'
import { fillIn, receiptShown, responseId, send } from './survey.ts'

export interface VisitorPage {
  readonly name: string
  open(page: Page, look: Look): Promise<void>
}

export interface Look {
  readonly language: 'zh' | 'en'
  readonly size: 'normal' | 'large'
}

/** Everything a visitor can meet, each reached as a visitor reaches it. */
export function visitorPages(server: SharedServer): readonly VisitorPage[] {
  const survey = async (page: Page, { language, size }: Look) => {
    const query = new URLSearchParams({ language, size })
    await page.goto(`${server.origin}/s/${server.firstPointCode}?${query}`)
  }
  return [
    { name: 'survey', open: survey },
    {
      name: 'survey with a low rating',
      open: async (page, look) => {
        await survey(page, look)
        await fillIn(page, { overall: '1', age: 'under_14' })
      },
    },
    {
      name: 'survey with faults',
      open: async (page, look) => {
        await survey(page, look)
        await fillIn(page, { content: '2', comment: '好'.repeat(201) })
        await page.evaluate(forgetNativeChecks)
        await send(page)
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'survey with a conflict',
      open: async (page, look) => {
        await survey(page, look)
        const id = await responseId(page)
        await postResponses(server.origin, server.firstPointCode, [1], [id])
        await fillIn(page, { overall: '5' })
        await send(page)
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'thanks',
      open: async (page, look) => {
        await survey(page, look)
        await fillIn(page, { overall: '5' })
        await send(page)
        await receiptShown(page)
      },
    },
    {
      name: 'unknown code',
      open: async (page) => {
        await page.goto(`${server.origin}/s/nowhere-at-all`)
      },
    },
  ]
}

/** The phone of somebody who reads this language: message pages know it from the browser only. */
export function phoneFor({ language }: Look): BrowserContextOptions {
  return { ...phone, locale: language === 'zh' ? 'zh-CN' : 'en' }
}
