import type { Page } from 'playwright-core'
import { visitorMessages } from '../../../survey-ui/messages/visitor.ts'
import { filledInPairs } from './in-page.ts'

export const zh = visitorMessages('zh')
export const en = visitorMessages('en')

/** Question id → code, or text; several codes for a question that takes several. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

export const fullAnswers: Answers = {
  overall: '4',
  content: '5',
  guidance: '3',
  staff: '5',
  environment: 'not_applicable',
  convenience: '4',
  department: '5',
  group: 'elderly',
  age: '60_plus',
  recommend: 'yes',
  comment: '讲解很好，椅子少了点。',
}

/** Presses where a finger would; text is typed. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [question, value] of Object.entries(answers)) {
    if (question === 'comment') {
      await page.locator('textarea[name=comment]').fill(String(value))
      continue
    }
    for (const code of Array.isArray(value) ? value : [value]) await press(page, question, code)
  }
}

export async function press(page: Page, question: string, code: string): Promise<void> {
  await page.locator(`label:has(#${question}-${code})`).click()
}

/** What the form would send now, apart from its hidden fields. */
export async function filledIn(page: Page): Promise<Record<string, string | string[]>> {
  return answersOf(await page.evaluate<[string, string][]>(filledInPairs))
}

export function answersOf(pairs: readonly [string, string][]): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {}
  for (const [name, value] of pairs) {
    const earlier = answers[name]
    answers[name] = earlier === undefined ? value : [earlier, value].flat()
  }
  return answers
}

export function responseId(page: Page): Promise<string> {
  return page.locator('form input[name=id]').inputValue()
}

export async function send(page: Page): Promise<void> {
  await page.locator('button.send').click()
}

/** The thank-you page and its receipt. */
export async function receiptShown(page: Page): Promise<string> {
  await page.getByText(zh.thanks).or(page.getByText(en.thanks)).waitFor()
  return (await page.locator('main').innerText()).trim()
}
