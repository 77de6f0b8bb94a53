import type { Arrival } from './arrival.ts'
import type { Place } from './place.ts'
import type { Random } from './random.ts'

/** Beside so many of the answers, one or two others only looked. */
const LOOKED_SHARE = 0.58
/** Of the days of a year, on how many somebody mistypes a code. */
const MISTYPED_SHARE = 0.28
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Pages that were opened on a day, by point: more than were sent, since some only look. */
export function openedPages(
  arrivals: readonly Arrival[],
  random: Random,
): ReadonlyMap<string, number> {
  const opened = new Map<string, number>()
  for (const { submission } of arrivals) {
    if (submission.channel !== 'self_scan' || submission.ticket === undefined) continue
    const pages = 1 + (random.chance(LOOKED_SHARE) ? 1 + random.below(2) : 0)
    opened.set(submission.point, (opened.get(submission.point) ?? 0) + pages)
  }
  return opened
}

/** A code with one wrong letter, on some days; `undefined` on the others. */
export function mistypedCode(places: readonly Place[], random: Random): string | undefined {
  if (!random.chance(MISTYPED_SHARE)) return undefined
  const { code } = random.pick(places).point
  const at = random.below(code.length)
  const wrong =
    code.slice(0, at) + LETTERS.charAt(random.below(LETTERS.length)) + code.slice(at + 1)
  return places.some(({ point }) => point.code === wrong) ? undefined : wrong
}
