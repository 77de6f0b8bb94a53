import type { Limits } from '../../interval/limits.ts'
import type { Report } from '../report.ts'
import { completeSettings } from '../settings.ts'
import type { Hidden, PublishedRate, PublishedReport } from './published-report.ts'

/** The official rate now beside the period before; `null` where the official figure is no rate. */
export function publishedYears({
  indicators,
  yearOnYear,
}: Pick<Report, 'indicators' | 'yearOnYear'>): PublishedReport['years'] {
  const [official] = indicators
  if (!official || !yearOnYear || official.display.ratePercent === null) return null
  const { interval, display } = official
  const { previousRate, previousN, previousInterval, previousShown } = yearOnYear
  const now = publishedYear('now', official.valid, {
    rate: yearOnYear.rate,
    interval: interval && { lower: interval.lower, upper: interval.upper },
    shown: { ratePercent: display.ratePercent, intervalPercent: display.intervalPercent },
  })
  const before = publishedYear('before', previousN, {
    rate: previousRate,
    interval: previousInterval,
    shown: previousShown,
  })
  if (now.hidden !== null || before.hidden !== null) {
    const reason = now.hidden ?? before.hidden
    return { now, before, difference: null, interval: null, verdict: 'not_comparable', reason }
  }
  const { difference, verdict, reason } = yearOnYear
  return { now, before, difference, interval: yearOnYear.interval, verdict, reason }
}

interface Figures {
  readonly rate: number | null
  readonly interval: Limits | null
  readonly shown: PublishedRate['shown']
}

function publishedYear(key: string, n: number, figures: Figures): PublishedRate {
  const { smallestGroup, smallGroup } = completeSettings()
  const hidden: Hidden | null = n === 0 ? 'no_data' : n < smallestGroup ? 'too_few' : null
  const nothing = {
    rate: null,
    interval: null,
    shown: { ratePercent: null, intervalPercent: null },
  }
  const shown = hidden === null ? figures : nothing
  return { key, n, ...shown, hidden, isSmall: hidden === null && n < smallGroup, warnings: [] }
}
