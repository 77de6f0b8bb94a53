/** A period of local dates, inclusive at both ends. */
interface Period {
  readonly from: string
  readonly to: string
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What a period is compared with: the same dates a year earlier where it lies within one year
 * (29 February becomes 28), else as many days right before it.
 */
export function periodBefore({ from, to }: Period): Period {
  if (from.slice(0, 4) === to.slice(0, 4)) return { from: yearEarlier(from), to: yearEarlier(to) }
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const last = start - DAY_MS
  return { from: dateOf(last - (end - start)), to: dateOf(last) }
}

function yearEarlier(date: string): string {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0')
  return date.endsWith('-02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
