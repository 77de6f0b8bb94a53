import type { DESK_OVERVIEW_ZH } from './desk-overview-zh.ts'

/** English texts of the overview. */
export const DESK_OVERVIEW_EN: typeof DESK_OVERVIEW_ZH = {
  overview: {
    title: (year) => `Public satisfaction ${year}`,
    titlePeriod: 'Public satisfaction: overview',
    more: 'All results',
    groups: 'Groups and trend',
    needTitle: 'How far from proof',
    needNone: 'Demonstrated; no more responses are needed.',
    needMore: (n) =>
      `At the present rate, about ${n} more responses would demonstrate the target. More events help more than more responses per event.`,
    needReasons: {
      no_data: 'There is no response yet.',
      rate_not_above_threshold:
        'The rate is not above the target, so more responses cannot demonstrate it. Improve the service first.',
      out_of_reach: 'The rate is so near the target that not even ten million responses would do.',
      more_events_needed:
        'There are enough responses, but too few events, or not enough once weighted: go to more events.',
      no_share_to_reach: 'This indicator is no share; there is nothing to demonstrate.',
    },
    indicatorsTitle: 'All indicators',
    indicator: 'Indicator',
    figure: 'Result',
    reached: 'Target reached',
    proven: 'Demonstrated',
    yes: 'Yes',
    no: 'No',
    none: '—',
    weakTitle: 'Where it is weak',
    weakFacets: 'Facets with the lowest rates',
    weakFacetsNote: 'Each facet counts only those who took part and could say',
    weakGroups: 'Groups clearly below the others',
    weakGroupsNone: 'No group is clearly below the others (adjusted for several comparisons).',
    noFacets: 'No facet has been rated in this period.',
    dimensions: {
      activity_type: 'Activity type',
      town: 'Town',
      channel: 'Channel',
      group: 'Audience group',
    },
    small: 'small sample',
    movementTitle: 'Movement',
    trend: {
      rising: 'Month by month the rate is rising.',
      falling: 'Month by month the rate is falling.',
      no_demonstrable_trend: 'Month by month there is no demonstrable rise or fall.',
    },
    trendNone: 'Too few months to see a rise or fall.',
    silentTitle: 'Who did not answer',
    silent: (share, attendance) => `${share} of the ${attendance} known visits left a response.`,
    breakEven: (rate, target) =>
      `Those who did not answer would have to be satisfied at less than ${rate} for the whole to fall below the target of ${target}.`,
    breakEvenReasons: {
      never_reached:
        'Even if all who did not answer were satisfied, the whole would miss the target.',
      always_reached:
        'Even if all who did not answer were dissatisfied, the whole would reach the target.',
      everybody_answered: 'Everybody answered; there is nobody left who could change the result.',
    },
    missingTitle: 'Who is missing from the sample',
    missingFew: 'Well attended activities with too few responses',
    missingNone: 'All large events have enough responses.',
    fewOf: (answers, attendance) => `${attendance} visits, ${answers} responses`,
    toDoTitle: 'Left to do',
    toDoYear: (year) => `Left to do before ${year} closes`,
    toDoNone:
      'Nothing: all bad ratings are dealt with, attendance is entered, there is no obvious gap.',
    toDo: {
      overdue: (n) => (n === 1 ? 'bad rating is overdue' : 'bad ratings are overdue'),
      inTime: (n) => (n === 1 ? 'bad rating is open, in time' : 'bad ratings are open, in time'),
      unowned: (n) => (n === 1 ? 'bad rating has no owner' : 'bad ratings have no owner'),
      targets: (n) =>
        n === 1
          ? 'indicator misses its target: give reason and remedy'
          : 'indicators miss their target: give reason and remedy',
      attendance: (n) => (n === 1 ? 'activity has no attendance' : 'activities have no attendance'),
      days: (n, name) => `${n === 1 ? 'day' : 'days'} not entered as open or closed (${name})`,
      few: (n) =>
        n === 1 ? 'large event has too few responses' : 'large events have too few responses',
      groups: (n) =>
        n === 1 ? 'group is hardly heard: go and ask' : 'groups are hardly heard: go and ask',
    },
    toDoLinks: {
      overdue: 'Deal with them',
      inTime: 'Open the ledger',
      unowned: 'Give them to somebody',
      targets: 'Write it',
      attendance: 'Enter it',
      days: 'Enter them',
      few: 'Which ones',
      groups: 'Who they are',
    },
    orMore: (n) => `${n}+`,
    commentsTitle: 'Latest comments',
    commentsNone: 'Nobody has written a comment in this period.',
    commentsAll: 'All comments',
    coverage: 'Coverage',
    liveTitle: 'Last 24 hours',
    live: (n) => `${n} responses received`,
    liveHours: 'By the hour, oldest first',
    liveHour: (hour, n) => `${hour}:00: ${n}`,
    weightedTitle: 'Weighted by attendance',
    weightedSame:
      'Weighted and unweighted rates differ little: responses were collected roughly in proportion to attendance.',
    weightedUp: (points) =>
      `${points} points higher when weighted: well attended activities are rated higher and have fewer responses than they deserve.`,
    weightedDown: (points) =>
      `${points} points lower when weighted: well attended activities are rated lower and have fewer responses than they deserve.`,
    weightedNone: 'No attendance has been entered, so there is no weighted rate.',
    enter: 'Enter attendance',
    empty: 'There is no response in this period yet.',
  },
}
