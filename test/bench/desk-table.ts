import type { DeskPage } from './desk-pages.ts'
import type { Times } from './desk-times.ts'
import { median, printTable } from './table.ts'

const MOST_MS = { page: 150, query: 2_500, file: 2_500 } as const
const MOST_RATIO = 2

/** Times of one page on both desks, in pairs that were taken in turn. */
export interface Pairs {
  readonly small: readonly number[]
  readonly large: readonly number[]
}

/** Whether a page keeps its budget: a page also beside itself, a query or file in time alone. */
function verdictOf({ kind }: DeskPage, { small, large }: Pairs): string {
  const ms = median(large)
  const isSlow = ms > MOST_MS[kind]
  const isSteep = kind === 'page' && ratioOf({ small, large }) > MOST_RATIO
  if (!isSlow && !isSteep) return 'reached'
  return `**missed** (${[isSlow ? 'ms' : '', isSteep ? 'ratio' : ''].filter(Boolean).join(', ')})`
}

/** Large ÷ small, the middle of the pairs. */
function ratioOf({ small, large }: Pairs): number {
  return median(large.map((ms, index) => ms / (small[index] ?? Number.NaN)))
}

/** Prints a row for each page, and how many keep their budget. */
export function printPages(
  title: string,
  pairs: ReadonlyMap<DeskPage, Pairs>,
  nameOf: (page: DeskPage) => string,
  bare: number,
): void {
  const rows = [...pairs].map(([page, times]) => [
    `\`${nameOf(page)}\``,
    ...[times.small, times.large].map((list) => median(list).toFixed(1)),
    ratioOf(times).toFixed(2),
    (median(times.large) / bare).toFixed(1),
    page.kind === 'page' ? `≤ ${MOST_RATIO}, ≤ ${MOST_MS.page}` : `≤ ${MOST_MS[page.kind]}`,
    verdictOf(page, times),
  ])
  const head = ['page', 'small, ms', 'large, ms', 'large ÷ small', 'large ÷ bare', 'budget', '']
  printTable(title, head, rows)
  const reached = [...pairs].filter((pair) => verdictOf(...pair) === 'reached').length
  process.stdout.write(`\n${reached} of ${pairs.size} reached.\n`)
}

/** Rounds of two desks as pairs by page. */
export function paired(small: readonly Times[], large: readonly Times[]) {
  const pages = [...(large[0] ?? new Map<DeskPage, number>()).keys()]
  const of = (rounds: readonly Times[], page: DeskPage) =>
    rounds.map((times) => times.get(page) ?? Number.NaN)
  return new Map(pages.map((page) => [page, { small: of(small, page), large: of(large, page) }]))
}
