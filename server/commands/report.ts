import { isAppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { readReport } from '../report.ts'
import { readReportNames } from '../report-names.ts'
import { type Command, textOption } from './command.ts'
import { reportInWords } from './report-in-words.ts'
import { usageErrorOf } from './usage-error-of.ts'

const report: Command = {
  name: 'report',
  summary: '一个期间的全部结果 · everything a report says of a period',
  options: {
    from: 'first day, such as 2026-01-01; the first of this year by default',
    to: 'last day, inclusive; today by default',
    type: 'id of one activity type; all by default',
    indicator: 'id of the official indicator; the default one if left out',
  },
  required: [],
  run: async (deps, options) => {
    const today = localTime(deps.clock()).date
    try {
      const found = await readReport(deps, {
        from: textOption(options, 'from') ?? `${today.slice(0, 4)}-01-01`,
        to: textOption(options, 'to') ?? today,
        activityTypeId: textOption(options, 'type'),
        definitionId: textOption(options, 'indicator'),
      })
      const names = await readReportNames(deps.db, 'zh')
      return { json: found, text: reportInWords(found, names) }
    } catch (error) {
      throw isAppError(error, 'form_invalid') ? usageErrorOf(error) : error
    }
  },
}

export const reportCommands: readonly Command[] = [report]
