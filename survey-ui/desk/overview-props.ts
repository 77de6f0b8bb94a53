import type { PublishedReport } from '../../analysis/report/published/published-report.ts'
import type { Report } from '../../analysis/report/report.ts'
import type { CommentView } from './comment-props.ts'
import type { Coverage } from './coverage-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import type { ReportNames } from './report-names.ts'

export interface OverviewProps {
  readonly frame: DeskFrame
  readonly period: { readonly from: string; readonly to: string }
  readonly faults: readonly ('from' | 'to' | 'order')[]
  readonly today: string
  readonly report: Report
  /** What of it may be shown of groups, facets and years. */
  readonly published: PublishedReport
  readonly names: ReportNames
  readonly coverage: Coverage
  /** Unfinished entries of the ledger; each count stops at `most`. */
  readonly rectifications: {
    readonly most: number
    readonly overdue: number
    readonly inTime: number
    /** Of both, those that are nobody's. */
    readonly unowned: number
  }
  /** The newest ones of the period. */
  readonly comments: readonly Pick<
    CommentView,
    'id' | 'text' | 'level' | 'localDate' | 'pointName' | 'activityName'
  >[]
  /** What came in over the last 24 hours, by local hour, oldest first. */
  readonly lastDay: {
    readonly total: number
    readonly hours: readonly { readonly hour: number; readonly n: number }[]
  }
  /** Steps of first use that are still to do; null when it is over. */
  readonly setup: number | null
}
