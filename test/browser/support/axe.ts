import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

// The engine that @axe-core/playwright carries, without its builder: that puts the engine into every page twice,
// which takes three times as long as all the rules together.
const require = createRequire(import.meta.url)
const itsOwn = createRequire(require.resolve('@axe-core/playwright'))
const engine = readFileSync(itsOwn.resolve('axe-core/axe.min.js'), 'utf8')

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** What axe finds on a page against WCAG 2.2 AA. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(`${engine};0`)
  return await run(page, { type: 'tag', values: wcag22aa })
}

/** Contrast once more, after {@link barriers}, when nothing but the colours has changed. */
export async function contrastBarriers(page: Page): Promise<string[]> {
  return await run(page, { type: 'rule', values: ['color-contrast'] })
}

/** A sandboxed preview takes no message from axe; it is visited as a page of its own. */
async function run(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], iframes: false })
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
