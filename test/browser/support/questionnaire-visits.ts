import type { Page } from 'playwright-core'
import type { SharedServer } from '../../support/use-server.ts'
import { desk } from './desk.ts'
import { at, type DeskVisit, faulty, visit } from './desk-visit.ts'

/** A question that was switched off, so that there is a draft. */
async function draftedQuestionnaire(page: Page, server: SharedServer): Promise<void> {
  const { questionnaire } = desk
  await at('/desk/questionnaire')(page, server)
  const off = page.locator('#question-guidance').getByRole('button', {
    name: questionnaire.switchOff,
  })
  if (await off.isVisible()) await off.click()
  await page.getByRole('link', { name: questionnaire.review }).waitFor()
  await page.getByText(questionnaire.discard).click()
  await page.frameLocator('iframe').getByRole('heading').first().waitFor()
}

async function questionConflict(page: Page, server: SharedServer): Promise<void> {
  const save = async (each: Page, text: string) => {
    await each.locator('#textZh').fill(text)
    await each.getByRole('button', { name: desk.questionnaire.save }).click()
  }
  await at('/desk/questionnaire/questions/group')(page, server)
  const colleague = await page.context().newPage()
  await colleague.goto(page.url())
  await save(colleague, `您是哪类人群？${Date.now()}`)
  await colleague.getByRole('status').waitFor()
  await colleague.close()
  await save(page, '您属于哪一类？')
  await page.getByRole('alert').waitFor()
}

/** The room of the questionnaire: its list, its forms and its previews. */
export function questionnaireVisits(): readonly DeskVisit[] {
  const room = '/desk/questionnaire'
  const { save } = desk.questionnaire
  return [
    visit('admin', 'questionnaire', room, at(room)),
    visit('admin', 'draft of the questionnaire', room, draftedQuestionnaire),
    visit('admin', 'preview', `${room}/preview`, at(`${room}/preview`)),
    visit('admin', 'preview of the thanks', `${room}/preview`, at(`${room}/preview?page=thanks`)),
    visit('admin', 'new question', `${room}/new`, at(`${room}/new?kind=choices`)),
    visit('admin', 'question with faults', `${room}/new`, faulty(`${room}/new?kind=choice`, save)),
    visit('admin', 'question', `${room}/questions/:id`, at(`${room}/questions/content`)),
    visit('admin', 'question conflict', `${room}/questions/:id`, questionConflict),
    visit('admin', 'texts', `${room}/texts`, at(`${room}/texts`)),
    visit('admin', 'before publishing', `${room}/publish`, async (page, server) => {
      await draftedQuestionnaire(page, server)
      await page.getByRole('link', { name: desk.questionnaire.review }).click()
      await page.getByRole('button', { name: desk.questionnaire.publish }).waitFor()
    }),
    visit('admin', 'version', `${room}/versions/:version`, at(`${room}/versions/1`)),
  ]
}
