import { percent, points } from './report-note-figures.ts'
import type { Notes } from './report-notes.ts'

/** What the analysis warns of and what a report does not say, by code. */
export const REPORT_NOTES_EN: Notes = {
  small_sample: (p) =>
    `Small sample (${p['n']}, fewer than ${p['recommended']}): for orientation only.`,
  many_not_answered: (p) =>
    `${p['notAnswered']} left this question unanswered, more than ${p['limitPercent']}% of the ${p['asked']} who were asked. Find out why.`,
  part_of_sample: () =>
    'Only a part of the responses is shown: the figures speak for that part, not for the indicator of the year.',
  item_missing: (p) => `${percent(p['share'])} gave no answer. Find out why.`,
  clusters_not_supplied: () =>
    'Events and opening days are not known, so responses are tested as if independent, which is optimistic.',
  clusters_too_few: (p) =>
    `Events or opening days with responses: ${p['clusters']}. People who come together think alike; a test by events or opening days needs ${p['needed']} of them, and this one is optimistic.`,
  few_degrees_of_freedom: (p) =>
    `Few events or opening days (degrees of freedom: ${p['df']}, advisable: ${p['recommended']}): interval and test are not yet stable.`,
  lonely_psu: (p, name) =>
    `“${name(p['stratum'])}” has responses from one event or opening day only; how much it varies is taken from the other types.`,
  empty_stratum: (p, name) =>
    `“${name(p['stratum'])}” had ${p['attendance']} visits and no response; the weighted rate does not speak for them.`,
  unknown_attendance: (p, name) =>
    `“${name(p['stratum'])}” has ${p['n']} responses but no attendance entered; it is not in the weighted rate.`,
  answers_without_attendance: (p, name) =>
    `“${name(p['stratum'])}” is entered with 0 visits and has ${p['n']} responses. Please check.`,
  more_answers_than_attendance: (p, name) =>
    `“${name(p['stratum'])}” has more responses (${p['n']}) than visits entered (${p['attendance']}). Please check.`,
  weighting_changes_rate: (p) =>
    `Weighting by attendance changes the rate by ${points(p['weighted'], p['unweighted'])} points: responses were not collected in proportion to attendance.`,
  extreme_weight: (p) =>
    `Some responses weigh more than ${p['timesMedian']} times the median: a few decide the result.`,
  total_without_people: (p) => `The total of “${p['category']}” is 0; its responses are left out.`,
  small_effective_size: (p) =>
    `Worth only ${Math.floor(Number(p['nEff']))} independent responses, fewer than ${p['recommended']}: for orientation only.`,
  wide_interval: (p) => `The interval is ${points(p['width'])} points wide and says little.`,
  wide_relative_interval: (p) =>
    `The interval (${points(p['width'])} points) is too wide for a rate like this: for orientation only.`,
  covered_part_only: (p) =>
    `In one of the years the rate speaks for ${percent(p['covered'])} of visits only.`,
  prefer_fisher_exact: () => 'Some cells are too small; go by the exact test.',
  sparse_table: () => 'Some cells are too small; merge them before comparing.',
  zero_width_interval: () =>
    'All answers are alike; the simple interval has no width and is not shown.',
  negative_alpha: () => 'The facets point in different directions: reliability is negative.',
  too_few_for_label: (p) => `Fewer than ${p['recommended']}: reliability is not graded.`,
  constant_item: (p, name) =>
    `“${name(p['item'])}” was always rated the same and adds nothing to reliability.`,
  constant_driver_dropped: (p, name) =>
    `“${name(p['driver'])}” was always rated the same and is left out.`,
  facet_without_importance: (p, name) =>
    `How “${name(p['facet'])}” goes with overall satisfaction cannot be seen.`,
  few_events_per_driver: () => 'Too few are dissatisfied for so many facets at once.',
  association_not_cause: () => 'These things go together; that is no cause.',
  association_only: () => 'Facets and overall satisfaction go together; that is no cause.',
  self_selected: () =>
    'Responses are voluntary, not a random sample. Intervals and tests describe sampling variation only, not who chose to answer.',
  attendance_unknown: (p, name) =>
    `Types without attendance entered, not in the weighted rate: ${name(p['types'])}.`,
  types_without_answers: (p, name) => `Types with visits but no response: ${name(p['types'])}.`,
  attendance_counts_visits: () =>
    'Attendance counts visits, not persons: somebody who came twice counts twice.',
  completion_rate_only: () =>
    'Anybody can scan a code and nobody knows how many saw it: there is a completion rate (submitted of opened), no response rate.',
  whole_months: (p) =>
    `Facets, groups and trend are counted by whole months (${p['from']} to ${p['to']}), not quite the chosen dates.`,
  groups_too_small: (p) => `Groups with too few valid answers to be published: ${p['groups']}.`,
  comparisons_adjusted: (p) =>
    `Where several groups are compared, p-values are adjusted by ${p['method']}.`,
}
