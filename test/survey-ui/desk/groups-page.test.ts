import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../analysis/report/build-report.ts'
import { publishReport } from '../../../analysis/report/published/publish-report.ts'
import { publishedHours } from '../../../analysis/report/published/published-hours.ts'
import type { AnswerCell, ReportInput } from '../../../analysis/report/report-input.ts'
import { GroupsPage } from '../../../survey-ui/desk/groups/groups-page.tsx'
import { NO_SELECTION } from '../../../survey-ui/desk/selection.ts'
import type { Language } from '../../../survey-ui/instrument/questionnaire.ts'
import { simulatedReportInput } from '../../support/simulated-report-input.ts'

const YEAR = {
  ...{ activities: 60, groups: 3, channels: 2, questions: 4 },
  ...{ answersPerCell: 40, seed: 'groups page' },
}
const EVIL = '<script>alert(1)</script>"&'

function pageOf(input: ReportInput, language: Language = 'zh'): string {
  const none = new Map<string, string>()
  const page = GroupsPage({
    frame: {
      ...{ language, assets: { script: '/s.js', style: '/s.css' }, museum: '科技馆' },
      ...{ rooms: ['results', 'groups'], otherLanguageHref: '?lang=en' },
    },
    filter: { from: '2026-01-01', to: '2026-12-31', type: '', indicator: '', ...NO_SELECTION },
    choices: { activity: [], town: [], point: [], channel: [], group: [] },
    filterFaults: [],
    today: '2026-12-31',
    indicators: [],
    activityTypes: [],
    scopeName: '全部活动',
    question: '满意吗？',
    view: {
      report: publishReport(buildReport(input)),
      hours: publishedHours([{ weekday: 6, hour: 10, n: 40 }]),
      before: { from: '2025-01-01', to: '2025-12-31' },
      names: {
        ...{ activity_type: none, channel: none, age: none },
        town: new Map([['shahe', EVIL]]),
        group: new Map([['group0', EVIL]]),
        question: new Map([['facet1', EVIL]]),
      },
    },
  })
  return String(page)
}

const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** The same year with a group that is much less satisfied, and one of three answers. */
function uneven(input: ReportInput, rare: boolean): ReportInput {
  const first = input.cells.filter(({ question }) => question === 'overall').slice(0, 3)
  const change = (cell: AnswerCell): AnswerCell => {
    if (rare && first.includes(cell)) return { ...cell, group: 'rare', levels: [1, 0, 0, 0, 0] }
    return cell.group === 'group2' ? { ...cell, levels: [10, 10, 10, 5, 5] } : cell
  }
  return { ...input, cells: input.cells.map(change) }
}

describe('the page of groups and trend', () => {
  it('says of every difference how large it is, with interval and adjusted p, or that none shows', () => {
    const page = plain(pageOf(uneven(simulatedReportInput(YEAR), false)))
    expect(page).toMatch(
      /group2 [\d,]+ \d\d\.\d\d% \S+ 比其他低 \d+\.\d 个百分点（\d+\.\d–\d+\.\d，校正后 p&lt;0\.001）/,
    )
    expect(page).toMatch(
      /group1 .{0,40} 比其他高 \d+\.\d 个百分点（\d+\.\d–\d+\.\d，校正后 p&lt;0\.001）/,
    )
    expect(page).toMatch(/看不出差别（−\d+\.\d 到 \d+\.\d，校正后 p=\d\.\d+）/)
    expect(page).toMatch(/总的检验看得出各组的满意率有差别（Rao-Scott，p&lt;0\.001）/)
    expect(page).toContain('看不出变化：相差的 95% 置信区间是 −')
    expect(page).not.toMatch(/[↑↓▲▼] ?\d/)
  })

  it('shows no dot, no figure and no difference that would tell on a group of three', () => {
    const page = pageOf(uneven(simulatedReportInput(YEAR), true))
    const card = page.split('id="group"')[1]?.split('</section>')[0] ?? ''
    expect(card.match(/class="plot-dot"/g)).toHaveLength(2)
    expect(plain(card)).toContain('rare ＊ 不足 10 份，不公布')
    expect(plain(card)).toContain('＊ 为免推算，不公布')
    expect(plain(card)).not.toContain('比其他')
    expect(plain(card)).toContain('有的组只有 1 到 4 份')
    const towns = page.split('id="town"')[1]?.split('</section>')[0] ?? ''
    expect(towns.match(/class="plot-dot"/g)).toHaveLength(7)
  })

  it('has a table for every plot, and the same texts in English', () => {
    const page = pageOf(simulatedReportInput(YEAR), 'en')
    const cards = page.split('<section class="card').slice(1)
    expect(cards).toHaveLength(10)
    for (const card of cards) {
      expect(card).toContain('<table')
      expect(card).toMatch(/href="\/desk\/groups\.csv\?[^"]*part=\w+"/)
    }
    expect(plain(page)).toContain('No change can be shown')
    expect(plain(page)).not.toMatch(/看不出|校正/)
  })

  it('writes names of people as text, in tables, drawings and the data of charts', () => {
    const page = pageOf(simulatedReportInput(YEAR))
    expect(page).not.toContain('<script>alert')
    expect(page.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(5)
    const data = /data-rows="([^"]*)"/.exec(page)?.[1] ?? ''
    const rows = JSON.parse(
      data
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ) as { name: string }[]
    expect(rows.map(({ name }) => name)).toContain(EVIL)
  })
})
