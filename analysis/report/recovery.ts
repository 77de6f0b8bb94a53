import { checkCount } from '../check-input.ts'
import type { RecoveryRow, Report } from './report.ts'
import type { ChannelRecovery } from './report-input.ts'

/**
 * Distribution and recovery per channel and altogether. An open code has no number handed out: its
 * 回收率 is null and its completion rate is recovered of opened. In the total a rate exists only
 * where every channel has its base.
 *
 * Source: AAPOR Standard Definitions for the names of the rates.
 * @throws RangeError naming the count of a channel.
 */
export function describeRecovery(channels: readonly ChannelRecovery[]): Report['recovery'] {
  const rows = channels.map(recoveryRow)
  const all: ChannelRecovery = {
    channel: 'all',
    opened: sumOrNull(channels.map((row) => row.opened)),
    distributed: sumOrNull(channels.map((row) => row.distributed)),
    recovered: channels.reduce((sum, row) => sum + row.recovered, 0),
    invalid: sumReasons(channels.flatMap((row) => row.invalid)),
  }
  return { rows, total: recoveryRow(all) }
}

function recoveryRow(input: ChannelRecovery): RecoveryRow {
  const at = `recovery.${input.channel}`
  checkCount(input.recovered, `${at}.recovered`)
  for (const { reason, n } of input.invalid) checkCount(n, `${at}.invalid.${reason}`)
  for (const field of ['opened', 'distributed'] as const) {
    const value = input[field]
    if (value !== null) checkCount(value, `${at}.${field}`)
  }
  const invalid = input.invalid.reduce((sum, { n }) => sum + n, 0)
  if (invalid > input.recovered) {
    throw new RangeError(`${at}.invalid: must not be above recovered = ${input.recovered}`)
  }
  const valid = input.recovered - invalid
  return {
    ...input,
    valid,
    completionRate: shareOf(input.recovered, input.opened),
    recoveryRate: shareOf(input.recovered, input.distributed),
    validRate: shareOf(valid, input.recovered),
  }
}

/** Null where the whole is unknown, empty, or smaller than its part (pages counted late). */
function shareOf(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 || part > whole ? null : part / whole
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  if (values.length === 0 || values.includes(null)) return null
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

function sumReasons(list: ChannelRecovery['invalid']): ChannelRecovery['invalid'] {
  const byReason = Map.groupBy(list, (entry) => entry.reason)
  return [...byReason].map(([reason, entries]) => ({
    reason,
    n: entries.reduce((sum, entry) => sum + entry.n, 0),
  }))
}
