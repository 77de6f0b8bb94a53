import type { Page } from 'playwright-core'
import type { SharedServer } from '../../support/use-server.ts'
import { desk } from './desk.ts'
import { at, type DeskVisit, faulty, visit } from './desk-visit.ts'

/** A list with a row to add, one that is refused and one that is left alone. */
async function importPreview(page: Page, server: SharedServer): Promise<void> {
  await at('/desk/coverage/import')(page, server)
  const rows = [
    '活动名称,日期,类型,人数',
    '赶集日科普,2026/5/8,庙会,300',
    '讲座,2026/2/30,讲座,约80',
    '合计,,,380',
  ]
  const buffer = Buffer.from(rows.join('\n'))
  await page.locator('#file').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: desk.imports.submit }).click()
  await page.getByRole('heading', { name: desk.imports.refusedTitle }).waitFor()
  for (const summary of await page.locator('main summary').all()) await summary.click()
}

/** Recipes for the pages of coverage, its forms and its imports. */
export function coverageVisits(): readonly DeskVisit[] {
  return [
    visit(
      'admin',
      'coverage',
      '/desk/coverage',
      at('/desk/coverage?from=2026-01-01&to=2026-12-31'),
    ),
    visit(
      'admin',
      'coverage, wrong period',
      '/desk/coverage',
      at('/desk/coverage?from=2026-13-01'),
    ),
    visit('admin', 'attendance with a fault', '/desk/coverage/attendance', async (page, server) => {
      await at('/desk/coverage/attendance?from=2026-01-01&to=2026-12-31')(page, server)
      await page.getByRole('textbox').first().fill('约300')
      await page.getByRole('button', { name: desk.coverage.save }).click()
      await page.getByRole('alert').waitFor()
    }),
    visit(
      'admin',
      'figures of a year with a fault',
      '/desk/coverage/year',
      async (page, server) => {
        await at('/desk/coverage/year?year=2026')(page, server)
        await page.locator('#attendance-fair').fill('many')
        await page.getByRole('button', { name: desk.typeYear.save }).click()
        await page.getByRole('alert').waitFor()
      },
    ),
    visit('admin', 'wrong year', '/desk/coverage/year', at('/desk/coverage/year?year=20')),
    visit(
      'admin',
      'opening days',
      '/desk/coverage/days',
      at('/desk/coverage/days?type=museum_visit&month=2026-05'),
    ),
    visit('admin', 'wrong month', '/desk/coverage/days', at('/desk/coverage/days?month=2026-13')),
    visit(
      'admin',
      'import without a file',
      '/desk/coverage/import',
      faulty('/desk/coverage/import', desk.imports.submit),
    ),
    visit('admin', 'preview of an import', '/desk/coverage/imports/:id', importPreview),
  ]
}
