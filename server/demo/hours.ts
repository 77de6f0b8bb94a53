import type { Random } from './random.ts'

/** Minutes of the local day, and the percentage of answers that fall into them. */
type Window = readonly [from: number, to: number, percent: number]

const at = (hour: number, minute = 0) => hour * 60 + minute

/** When people answer: mostly on their way out. */
const HOURS = {
  museum: [
    [at(9, 20), at(12, 10), 42],
    [at(14, 10), at(17, 40), 58],
  ],
  market: [[at(8, 30), at(13, 30), 100]],
  school: [
    [at(10), at(12), 55],
    [at(15), at(17, 20), 45],
  ],
  class: [
    [at(11), at(12), 35],
    [at(16, 30), at(18), 65],
  ],
  show: [
    [at(10, 40), at(11, 30), 40],
    [at(16), at(17), 60],
  ],
  evening: [[at(19, 30), at(21, 30), 100]],
  office: [
    [at(8, 40), at(12), 55],
    [at(14, 30), at(18), 45],
  ],
  desk: [[at(10), at(11), 100]],
} as const satisfies Record<string, readonly Window[]>

export type HoursName = keyof typeof HOURS

/** Minutes since local midnight at which an answer is given; fractions are seconds. */
export function minuteOfAnswer(hours: HoursName, random: Random): number {
  let percent = random.unit() * 100
  const windows: readonly Window[] = HOURS[hours]
  for (const [from, to, share] of windows) {
    percent -= share
    if (percent < 0) return from + ((random.unit() + random.unit()) / 2) * (to - from)
  }
  return windows.at(-1)?.[1] ?? 0
}
