import { describe, expect, it } from 'vitest'
import { computeIndicator } from '../../../analysis/indicator/compute-indicator.ts'
import type { IndicatorDefinition } from '../../../analysis/indicator/definition.ts'
import { defaultDefinition } from '../../../analysis/indicator/definition.ts'
import type { LevelCounts } from '../../../analysis/indicator/level-counts.ts'
import type { ResultProps } from '../../../survey-ui/desk/result-props.ts'
import { ResultsPage } from '../../../survey-ui/desk/results-page.tsx'

function page(
  counts: LevelCounts,
  changes: Partial<IndicatorDefinition> = {},
  props: Partial<ResultProps> = {},
): string {
  const indicator = computeIndicator({
    definition: defaultDefinition(changes),
    period: { from: '2026-01-01', to: '2026-12-31' },
    counts,
    notApplicable: 3,
    notAnswered: 0,
    notAsked: 0,
    excluded: 0,
    strata: null,
    asOf: '2026-05-01T02:00:00.000Z',
  })
  const html = ResultsPage({
    frame: {
      language: 'zh',
      assets: { script: '/assets/a.js', style: '/assets/a.css' },
      museum: '临泽县科技馆',
      operator: { name: '王丽', role: 'evaluator' },
      rooms: ['results'],
      otherLanguageHref: '?lang=en',
    },
    filter: { from: '2026-01-01', to: '2026-12-31', type: '', indicator: '' },
    filterFaults: [],
    today: '2026-05-01',
    indicators: [{ id: 'overall', name: 'overall', retired: false, chosen: true }],
    activityTypes: [],
    scopeName: '全部活动',
    indicator,
    collection: {
      opened: 1_500,
      submitted: indicator.valid + 3,
      valid: indicator.valid,
      flagged: 0,
      flags: [],
      doubtful: 0,
      without: null,
    },
    question: '您满意吗？',
    firstPoint: null,
    ...props,
  })
  return String(html)
}

const levels = (five: number, four = 0, three = 0, two = 0, one = 0): LevelCounts => ({
  5: five,
  4: four,
  3: three,
  2: two,
  1: one,
})

describe('ResultsPage', () => {
  it.each([
    [levels(59), '达到目标 95%，并已得到证明'],
    [levels(95, 0, 5), '达到目标 95%，但样本尚不足以证明'],
    [levels(94, 0, 6), '未达到目标 95%，样本还不足以下定论'],
    [levels(50, 0, 50), '未达到目标 95%，而且样本足以确认'],
  ])('says in words what %j mean', (counts, headline) => {
    expect(page(counts)).toContain(headline)
  })

  it('never lets a figure short of the target look as if it reached it', () => {
    const html = page(levels(90_000, 4_995, 5_005))
    expect(html).toContain('<p class="big">94<span>.99</span>')
    expect(html).toContain('未达到目标 95%')
    expect(html).not.toMatch(/>95\.00%/)
  })

  it('shows an index and a mean in their own unit, without a test and without a ruler', () => {
    const html = page(levels(8, 2), { convention: 'index', targetPercent: '90' })
    expect(html).toContain('<p class="big">96<span>.00</span></p>')
    expect(html).toContain('不适用')
    expect(html).not.toContain('class="ruler"')
  })

  it('says why there is no figure where the definition cannot be computed', () => {
    const html = page(levels(10), { weighting: 'attendance' })
    expect(html).toContain('按到场人次加权')
    expect(html).not.toContain('class="big"')
  })

  it('is titled by the question that was asked, and offers indicators only where there are several', () => {
    const choice = (id: string, chosen: boolean) => ({ id, name: id, retired: false, chosen })
    const one = page(levels(9, 1))
    expect(one).toContain('<h1>2026年公众满意度</h1>')
    expect(one).not.toContain('class="tabs"')
    const indicators = [choice('overall', false), choice('department', true)]
    const two = page(levels(9, 1), { question: 'department' }, { indicators })
    expect(two).toContain('<h1>2026年履职情况群众满意度</h1>')
    expect(two).toMatch(/indicator=department" aria-current="page"/)
  })

  it('keeps every place on the ruler within it', () => {
    for (const counts of [
      levels(1),
      levels(0, 0, 0, 0, 1),
      levels(10, 0, 10),
      levels(9_999, 0, 1),
    ]) {
      const ruler = /<figure class="ruler">.*?<\/figure>/s.exec(page(counts))?.[0] ?? ''
      const places = [...ruler.matchAll(/[xc][12x]?="([\d.]+)%"/g)].map((match) => Number(match[1]))
      expect(places.length).toBeGreaterThan(6)
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(2)
        expect(place).toBeLessThanOrEqual(98.001)
      }
    }
  })

  it('writes texts from outside as text', () => {
    const hostile = '</script><script>alert(1)</script>'
    const html = page(levels(0), {}, { firstPoint: { code: 'abc', name: hostile } })
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;/script&gt;')
  })
})
