import { adjustSigns } from './adjust-signs.ts'
import { type FourCells, mantelHaenszel } from './mantel-haenszel.ts'
import { proportionExcess } from './proportion-excess.ts'
import { groupBy, idsOf, type QualityAnswer } from './quality-answer.ts'
import type { Sign, SignDraft } from './sign.ts'
import { known } from './straight-lining-signs.ts'
import type { QualityThresholds } from './thresholds.ts'

/** Which channels staff are present at, and the best rating there is. */
export interface ChannelRoles {
  readonly staffChannels: readonly string[]
  readonly topRating: number
}

/**
 * Channels with staff present that have more best ratings than the channels without: a difference
 * of modes, which social desirability explains as well as made-up answers. Channels differ in
 * events, so the test is Mantel and Haenszel's over events where an event has both kinds, else z,
 * or Fisher's where few are expected. A channel is tested when it and the self-scanned answers are
 * enough (by default 20); flagged from a difference of 5 points. Answers of one event are not
 * independent: where the difference matters, compare by clusters.
 *
 * `statistic` is z (of the pooled table unless `test` is `mantel_haenszel`), `effect` the
 * difference of the shares of best ratings, `ids` the channel's best ratings. Params `channel`,
 * `answers`, `share`, `others`, `othersShare`, `test`, and where defined `events`, `oddsRatio`,
 * `oddsRatioLower`, `oddsRatioUpper` (95 %).
 * Source: Mantel & Haenszel 1959; Robins, Breslow & Greenland 1986; Tourangeau & Yan 2007,
 * Sensitive questions in surveys.
 */
export function perfectScoreSigns(
  answers: readonly QualityAnswer[],
  { staffChannels, topRating }: ChannelRoles,
  thresholds: Pick<QualityThresholds, 'perfectP' | 'perfectDifference' | 'leastAnswers'>,
): Sign[] {
  const rated = answers.filter(({ rating }) => rating !== null)
  const self = rated.filter(({ channel }) => !staffChannels.includes(channel))
  const staff = groupBy(rated, ({ channel }) => (staffChannels.includes(channel) ? channel : null))
  const least = Math.max(1, thresholds.leastAnswers)
  const drafts = staff
    .filter(([, members]) => members.length >= least && self.length >= least)
    .map(([channel, members]) => draftOf(channel, members, self, topRating))
  return adjustSigns(drafts, thresholds.perfectP, thresholds.perfectDifference)
}

function draftOf(
  channel: string,
  staff: readonly QualityAnswer[],
  self: readonly QualityAnswer[],
  topRating: number,
): SignDraft {
  const best = staff.filter(({ rating }) => rating === topRating)
  const selfBest = self.filter(({ rating }) => rating === topRating).length
  const share = { x: best.length, n: staff.length }
  const othersShare = { x: selfBest, n: self.length }
  const pooled = proportionExcess(share, othersShare)
  const events = mantelHaenszel(eventTables(staff, self, topRating))
  const stratified = events.z !== null
  return {
    sign: 'perfect_scores',
    statistic: stratified ? events.z : pooled.z,
    pValue: stratified ? events.pValueGreater : pooled.pValue,
    effect: pooled.difference,
    ids: idsOf(best),
    params: known({
      channel,
      answers: share.n,
      share: share.x / share.n,
      others: othersShare.n,
      othersShare: othersShare.x / othersShare.n,
      test: stratified ? 'mantel_haenszel' : pooled.method,
      events: stratified ? events.tables : null,
      oddsRatio: events.commonOddsRatio,
      oddsRatioLower: events.ci?.lower,
      oddsRatioUpper: events.ci?.upper,
    }),
  }
}

/** Per event the staff channel (first row) against self-scanned answers, by best rating or not. */
function eventTables(
  staff: readonly QualityAnswer[],
  self: readonly QualityAnswer[],
  topRating: number,
): FourCells[] {
  const ofSelf = new Map(groupBy(self, ({ event }) => event))
  return groupBy(staff, ({ event }) => event).map(([event, members]) => {
    const [a, b] = split(members, topRating)
    const [c, d] = split(ofSelf.get(event) ?? [], topRating)
    return { a, b, c, d }
  })
}

function split(answers: readonly QualityAnswer[], topRating: number): [number, number] {
  const best = answers.filter(({ rating }) => rating === topRating).length
  return [best, answers.length - best]
}
