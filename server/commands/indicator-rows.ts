import { FORM_COLUMNS, formRowText } from '../../survey-ui/desk/form-row-text.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import { isAppError } from '../errors.ts'
import { readFormRows } from '../form-rows.ts'
import { localTime } from '../local-time.ts'
import { listActivityTypes } from '../stores/activity.ts'
import { type Command, textOption } from './command.ts'
import { usageErrorOf } from './usage-error-of.ts'

/** The self-evaluation form on the command line; `--json` gives each indicator object with its cells. */
export const indicatorRowsCommand: Command = {
  name: 'indicator rows',
  summary: '绩效自评表的各行 · the rows of the self-evaluation form',
  options: {
    from: 'first day; the first of this year by default',
    to: 'last day, inclusive; the last of this year by default',
  },
  required: [],
  run: async (deps, options) => {
    const year = localTime(deps.clock()).date.slice(0, 4)
    const from = textOption(options, 'from') ?? `${year}-01-01`
    const to = textOption(options, 'to') ?? `${year}-12-31`
    try {
      const rows = await readFormRows(deps, { from, to })
      const types = (await listActivityTypes(deps.db)).map(({ id, name }) => ({
        id,
        name: name.zh,
      }))
      const printed = rows.map((row) => formRowText(row, types, 'zh'))
      const json = rows.map((row, index) => ({ ...row, printed: printed[index]?.cells }))
      return { json, text: printed.map(inWords).join('\n\n') }
    } catch (error) {
      throw isAppError(error, 'form_invalid') ? usageErrorOf(error) : error
    }
  },
}

function inWords({ cells, notes }: ReturnType<typeof formRowText>): string {
  const { columns } = deskMessages('zh').formRows
  const lines = FORM_COLUMNS.map((column) => `${columns[column]}：${cells[column]}`)
  return [...lines, ...notes.map(([name, line]) => `  ${name}：${line}`)].join('\n')
}
