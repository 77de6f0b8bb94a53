import { countValid } from '../indicator/level-counts.ts'
import type { StratumCounts } from '../indicator/stratum-counts.ts'
import type { Message } from '../message.ts'
import type { Breakdown } from './report.ts'
import type { ReportInput } from './report-input.ts'

const SELF_SELECTED: Message = { code: 'self_selected', params: {} }
const PART_OF_SAMPLE: Message = { code: 'part_of_sample', params: {} }
const COMPLETION_RATE_ONLY: Message = { code: 'completion_rate_only', params: {} }

/**
 * What the figures of a report do not say, most important first: who chose to answer is no random
 * sample; a part is no indicator of the period; types without attendance, types without answers; an open code has no response rate;
 * attendance counts visits; months that reach beyond the period; groups too small to be shown;
 * several comparisons at once.
 *
 * Source: Baker et al. 2013, Summary report of the AAPOR task force on non-probability sampling.
 */
export function listLimitations(
  input: ReportInput,
  breakdowns: readonly Breakdown[],
): readonly Message[] {
  const [official] = input.indicators
  const hidden = breakdowns.flatMap(({ rows }) =>
    rows.filter((row) => row.disclosure === 'too_few' && row.n > 0),
  )
  const { from, to, areWhole } = input.months
  return [
    SELF_SELECTED,
    ...(input.selection
      ? [PART_OF_SAMPLE]
      : [...strataLimitations(official?.strata ?? []), COMPLETION_RATE_ONLY]),
    ...(areWhole ? [] : [{ code: 'whole_months', params: { from, to } }]),
    ...(hidden.length > 0 ? [{ code: 'groups_too_small', params: { groups: hidden.length } }] : []),
    { code: 'comparisons_adjusted', params: { method: 'Holm' } },
    ...(input.ratings ? [{ code: 'association_only', params: {} }] : []),
  ]
}

function strataLimitations(strata: readonly StratumCounts[]): Message[] {
  const unknown = strata.filter(
    ({ attendance, clusters }) => attendance === null && countValid(clusters.counts) > 0,
  )
  const empty = strata.filter(
    ({ attendance, clusters }) => (attendance ?? 0) > 0 && countValid(clusters.counts) === 0,
  )
  const known = strata.some(({ attendance }) => attendance !== null)
  return [
    ...named('attendance_unknown', unknown),
    ...named('types_without_answers', empty),
    ...(known ? [{ code: 'attendance_counts_visits', params: {} }] : []),
  ]
}

/** The types by their ids, joined by a space: pages put their names in. */
function named(code: string, strata: readonly StratumCounts[]): Message[] {
  if (strata.length === 0) return []
  const types = strata.map(({ activityType }) => activityType || '-').join(' ')
  return [{ code, params: { types, count: strata.length } }]
}
