import { copyYear, readYearCopy, type Years } from '../year-copy/copy-year.ts'
import type { YearCopyLine } from '../year-copy/plan-year-copy.ts'
import { isYear } from '../year-copy/years.ts'
import { COMMAND_LINE } from './audit.ts'
import { type Command, requiredOption, UsageError } from './command.ts'

/** `activity copy-year`: the activities of a year and their points, once more in another year. */
export const activityCopy: Command = {
  name: 'activity copy-year',
  summary: '把一年的活动和二维码复制到另一年 · copy the activities and points of a year',
  options: {
    from: 'year to copy, such as 2025',
    to: 'year to copy into, such as 2026',
    'dry-run': 'only say what would be made',
  },
  required: ['from', 'to'],
  run: async (deps, options) => {
    const years = { from: requiredOption(options, 'from'), to: requiredOption(options, 'to') }
    checkYears(years)
    if (options['dry-run']) {
      const lines = await readYearCopy(deps, years)
      const fresh = lines.filter((line) => !line.isCopied)
      const made = fresh.map((line) => shown(line, line.points))
      return answer(years, true, made, lines.length - fresh.length)
    }
    const { made, already } = await copyYear(deps, years, COMMAND_LINE)
    const lines = made.map(({ line, points }) => shown(line, points))
    return answer(years, false, lines, already)
  },
}

function checkYears({ from, to }: Years): void {
  const faults = [
    isYear(from) ? '' : '--from: a year such as 2025.',
    isYear(to) && to !== from ? '' : '--to: another year, such as 2026.',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
}

type ShownPoint = { readonly name: string; readonly code?: string }

/** A line as the answer tells it; points have a code once they are made. */
function shown(line: YearCopyLine, points: readonly ShownPoint[]) {
  return {
    source: line.source.id,
    id: line.id,
    name: line.name,
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    points: points.map(({ name, code }) => (code === undefined ? { name } : { code, name })),
  }
}

function answer(years: Years, dryRun: boolean, made: ReturnType<typeof shown>[], already: number) {
  const lines = made.map(
    (line) => `${line.startsOn} – ${line.endsOn}  ${line.name}  (${line.points.length})`,
  )
  const head = dryRun ? '将新建 would make' : '已新建 made'
  const summary = `${head}: ${made.length}  ·  已有 already there: ${already}`
  return { json: { ...years, dryRun, made, already }, text: [...lines, summary].join('\n') }
}
