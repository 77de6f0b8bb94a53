const BAR_LENGTH = 24
const LINE_EVERY_MS = 10_000
const BAR_EVERY_MS = 100

export interface ProgressOutput {
  readonly isTTY: boolean
  readonly write: (text: string) => void
}

/**
 * Shows how far a long work is: a line that is written over on a terminal, a plain line now and
 * then elsewhere.
 *
 * @param nowMs a clock that only runs forward, in milliseconds
 */
export function createProgress(total: number, output: ProgressOutput, nowMs: () => number) {
  const startedAt = nowMs()
  let shownAt = startedAt
  return (done: number) => {
    const now = nowMs()
    const isLast = done >= total
    if (!isLast && now - shownAt < (output.isTTY ? BAR_EVERY_MS : LINE_EVERY_MS)) return
    shownAt = now
    const text = progressText(done, total, now - startedAt)
    if (output.isTTY) output.write(`\r\u001b[2K  ${bar(done / total)} ${text}${isLast ? '\n' : ''}`)
    else output.write(`  ${text}\n`)
  }
}

/** Percent, count and the time that is left at the speed so far. */
export function progressText(done: number, total: number, elapsedMs: number): string {
  const percent = Math.floor((done / total) * 100)
  const count = `${grouped(done)} / ${grouped(total)}`
  if (done === 0) return `${percent}%  ${count}`
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000)
  const left = seconds < 100 ? [`${seconds} 秒`, `${seconds} s`] : minutes(seconds)
  return `${percent}%  ${count}  剩余约 ${left[0]} · about ${left[1]} left`
}

function minutes(seconds: number): readonly [string, string] {
  const n = Math.ceil(seconds / 60)
  return [`${n} 分钟`, `${n} min`]
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

function bar(share: number): string {
  const full = Math.round(share * BAR_LENGTH)
  return `${'█'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)}`
}
