import { burstSigns, type PointHours } from './burst-signs.ts'
import { identicalFormSigns } from './identical-forms.ts'
import { impossibleSpeedSigns } from './impossible-speed.ts'
import { nearDuplicateSigns } from './near-duplicates.ts'
import { noDissatisfiedSigns } from './no-dissatisfied.ts'
import { paperTallySigns, type Tally } from './paper-tallies.ts'
import { type ChannelRoles, perfectScoreSigns } from './perfect-scores.ts'
import { compareText, type QualityAnswer } from './quality-answer.ts'
import { regularTimingSigns } from './regular-timing.ts'
import type { Sign } from './sign.ts'
import { straightLiningSigns } from './straight-lining-signs.ts'
import { type QualityThresholds, thresholdsWith } from './thresholds.ts'

/** All that the signs are computed from. */
export interface QualityInput extends PointHours {
  readonly answers: readonly QualityAnswer[]
  /** Counts written down on paper; by default none. */
  readonly tallies?: readonly Tally[]
  /** Without it the channels are not compared. */
  readonly channels?: ChannelRoles
}

/**
 * All signs that answers may be careless or made up, flagged or not; each family of tests is
 * adjusted by itself. Signs never remove answers: show results with and without the flagged ones.
 * The order of the input does not matter. Benford's law is not among them: ratings and counts of
 * one event span too few orders of magnitude.
 *
 * Source: Deckert, Myagkov & Ordeshook 2011, Benford's law and the detection of election fraud; the
 * other sources stand with each sign.
 * @param given thresholds that differ from `DEFAULT_THRESHOLDS`
 * @throws RangeError naming `answers`, `count`, `expected` or a threshold.
 */
export function qualitySigns(input: QualityInput, given: Partial<QualityThresholds> = {}): Sign[] {
  const thresholds = thresholdsWith(given)
  checkAnswers(input.answers)
  const answers = input.answers.toSorted((a, b) => compareText(a.id, b.id))
  return [
    ...burstSigns(answers, thresholds, input),
    ...impossibleSpeedSigns(answers, thresholds),
    ...regularTimingSigns(answers, thresholds),
    ...identicalFormSigns(answers, thresholds),
    ...nearDuplicateSigns(answers, thresholds),
    ...straightLiningSigns(answers, 'collector', thresholds),
    ...straightLiningSigns(answers, 'channel', thresholds),
    ...(input.channels ? perfectScoreSigns(answers, input.channels, thresholds) : []),
    ...paperTallySigns(input.tallies ?? [], thresholds),
    ...noDissatisfiedSigns(answers, thresholds),
  ]
}

function checkAnswers(answers: readonly QualityAnswer[]): void {
  const ids = new Set<string>()
  const width = answers[0]?.items.length ?? 0
  for (const { id, time, rating, items } of answers) {
    if (ids.has(id)) throw new RangeError(`answers: ${id} occurs twice`)
    ids.add(id)
    if (items.length !== width) {
      throw new RangeError(`answers: ${id} has ${items.length} items, not ${width}`)
    }
    if ([time, rating, ...items].some((value) => value !== null && !Number.isFinite(value))) {
      throw new RangeError(`answers: time and ratings of ${id} must be finite or null`)
    }
  }
}
