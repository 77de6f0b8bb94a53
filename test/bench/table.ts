/** The middle value; half-way between the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/** `median (least–most)` with so many decimals. */
export function spread(values: readonly number[], decimals = 0): string {
  const show = (value: number) =>
    value.toLocaleString('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  return `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`
}

/** Prints a Markdown table, so that it can go into docs/performance.md as it is. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [`\n### ${title}\n`, line(head), line(head.map(() => '---')), ...rows.map(line)]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A row of what was budgeted and what was measured. */
export function verdict(
  name: string,
  measured: number,
  budget: number,
  least: boolean,
  decimals = 2,
) {
  const isReached = least ? measured >= budget : measured <= budget
  const sign = least ? '≥' : '≤'
  return [
    name,
    measured.toFixed(decimals),
    `${sign} ${budget}`,
    isReached ? 'reached' : '**missed**',
  ]
}
