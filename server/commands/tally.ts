import { checkTallies } from '../sealing/check.ts'
import type { Command } from './command.ts'

const SHOWN = 20

const check: Command = {
  name: 'tally check',
  summary: '用全部评价重算汇总并比对 · recount the tallies from the responses',
  options: {},
  required: [],
  run: async (deps) => {
    const result = await checkTallies(deps)
    const differences = result.differences
      .slice(0, SHOWN)
      .map((d) => `${d.tally}  ${d.key}  ${d.tallied} ≠ ${d.recounted}`)
    const text = [
      result.agrees ? '一致 · agrees' : '不一致 · differs',
      `${result.responses} sealed responses, ${result.gaps} gaps, ${result.differences.length} differences`,
      ...differences,
    ].join('\n')
    return { json: result, text, exitCode: result.agrees ? 0 : 1 }
  },
}

export const tallyCommands: readonly Command[] = [check]
