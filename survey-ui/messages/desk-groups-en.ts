import type { DeskMessages } from './desk.ts'

/** Groups, facets and time. */
export const DESK_GROUPS_EN: Pick<DeskMessages, 'groups'> = {
  groups: {
    title: 'Groups and trend',
    lead: 'Who is more satisfied, what is weak, and whether anything changed. Every difference has its interval; where none can be shown, the page says so.',
    emptyTitle: 'No ratings in this period yet',
    emptyLead: 'Look at another period, or put up posters and collect ratings first.',
    emptyPoints: 'Go to codes and posters',
    wholeMonths: (from, to) =>
      `This page counts whole months (${from} to ${to}), which are not exactly the chosen dates.`,
    rate: (convention) => `Satisfaction rate (${convention})`,
    rateShort: 'Rate',
    interval: '95% interval',
    target: (percent) => `Target ${percent}`,
    n: 'Ratings',
    size: (n) => `n = ${n}`,
    small: 'Small sample',
    hiddenSize: '＊',
    hidden: {
      no_data: 'No ratings',
      too_few: 'Fewer than 10, not published',
      protects_others: 'Not published, to protect a small group',
    },
    starNote: '＊ Not listed, so that a group of fewer than 5 cannot be worked out.',
    between: (lower, upper) => `${lower}–${upper}`,
    from: (lower, upper) => `${lower} to ${upper}`,
    png: 'Picture',
    csv: 'CSV',
    csvOf: (title) => `CSV: ${title}`,
    pngOf: (title) => `Picture: ${title}`,
    printed: (at) => `Printed from manyi on ${at}`,

    dimensions: {
      activity_type: 'Activity types',
      town: 'Towns',
      channel: 'Channels',
      group: 'Audience groups',
    },
    group: {
      activity_type: 'Activity type',
      town: 'Town',
      channel: 'Channel',
      group: 'Group',
    },
    plotNote: 'The dot is the rate, larger with more ratings; the bar is the 95% interval.',
    plotTarget: 'The upright line is the target.',
    plotLabel: (title) => `${title}: rate, interval and target; the figures are in the table`,
    compared: 'Compared with all others',
    differ: (p) => `The groups differ in their rates (Rao-Scott test, ${p}).`,
    noDiffer: (p) => `No difference between the groups can be shown (Rao-Scott test, ${p}).`,
    joined: ', ',
    clear: (names) => `Taken one by one, different from the others: ${names}.`,
    noneClear: 'Taken one by one, no group can be shown to differ from the others.',
    notCompared: 'Fewer than two groups can be published, so nothing is compared.',
    guarded:
      'A group has only 1 to 4 ratings. Differences would let it be worked out, so they are left out.',
    higher: (points, within, p) =>
      `${points} points higher than the others (${within}, adjusted ${p})`,
    lower: (points, within, p) =>
      `${points} points lower than the others (${within}, adjusted ${p})`,
    noDifference: (within, p) => `No difference can be shown (${within}, adjusted ${p})`,
    noInterval: 'Too few events or days to compare',
    differenceNote:
      'In brackets: the 95% interval of the difference in percentage points, not adjusted for the number of comparisons; p-values are.',
    unknown: (n) => `Another ${n} did not say; they are not in the table.`,

    facetsTitle: 'Facets',
    facet: 'Facet',
    mean: 'Mean',
    lowest: (name, rate, within) => `Lowest: “${name}”, rate ${rate}% (${within}).`,
    merged: 'Merged',
    mergedNote:
      'Levels with fewer than 5 answers, and levels that would tell them, are shown together; the mean is left out too.',
    facetsNote:
      'Who took no part or cannot say is not counted. Shares are rounded one by one and need not add up to 100%.',
    facetsLabel: 'Shares of the five levels for every facet; the figures are in the table',
    facetsEmpty: 'The questionnaire has no other question with five levels.',

    trendTitle: 'Month by month',
    month: 'Month',
    trends: {
      rising: 'The rate is rising over this period',
      falling: 'The rate is falling over this period',
      no_demonstrable_trend: 'Neither a rise nor a fall can be shown',
    },
    trendTest: (verdict, p) => `${verdict} (tested by month, allowing for events and days, ${p}).`,
    trendNone: 'Too few months or events to test for a rise or a fall.',
    trendNote:
      'The line is the rate, the band its 95% interval; the line breaks at months that are not published.',
    trendLabel: 'Rate, interval and target by month; the figures are in the table',

    gridTitle: 'Importance and satisfaction',
    gridNote:
      'This shows what goes together, not what causes what: people who rate a facet well tend to rate the whole well.',
    performance: 'Satisfaction (mean)',
    importance: 'Importance (correlation with overall satisfaction)',
    correlation: 'Correlation',
    quadrants: {
      concentrate_here: 'Improve first',
      keep_up: 'Keep it up',
      low_priority: 'Can wait',
      possible_overkill: 'Enough done',
    },
    quadrant: 'Place',
    gridLabel: 'Facets by importance and satisfaction; the figures are in the table',
    gridCross: 'The dashed lines are the averages of the facets.',
    gridEmpty: 'Too few answered both the overall question and the facets.',

    hoursTitle: 'Hours and weekdays',
    hour: 'Hour',
    hourOf: (hour) => `${hour}:00`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    busiest: (weekday, hour, n) => `Busiest: ${weekday} ${hour}:00–${hour + 1}:00, ${n} responses.`,
    hoursNote:
      'Responses of all activities, whatever the type; 1 to 4 are written “＊”; the stronger the colour, the more.',
    hoursLabel: 'Responses by hour and weekday; the figures are in the table',
    hoursTable: 'Show as a table',
    hoursEmpty: 'No hours have been counted yet.',

    coverageTitle: 'Ratings and visits',
    answers: 'Ratings',
    attendance: 'Visits',
    perVisit: 'Per visit',
    attendanceUnknown: 'not entered',
    tooMany: 'More ratings than visits, please check',
    coverageNote:
      'Visits are counted, not persons. Where the share is low, the rate speaks for the few who cared to answer.',
    coverageLabel: 'Ratings per visit by activity type; the figures are in the table',
    coverageLink: 'Enter visits under Coverage',

    yearsTitle: 'This year and the year before',
    period: 'Period',
    years: {
      rose: (points, within) => `Up ${points} points on the year before (${within}).`,
      fell: (points, within) => `Down ${points} points on the year before (${within}).`,
      no_demonstrable_change: (_, within) =>
        `No change can be shown: the 95% interval of the difference is ${within} points.`,
      not_comparable: () => 'The two years cannot be compared.',
    },
    yearReasons: {
      different_definition: 'The definitions differ, so the years cannot be compared.',
      no_data: 'One of the years has no ratings, so they cannot be compared.',
      too_few: 'One of the years has fewer than 10 ratings, so they cannot be compared.',
      no_interval:
        'One of the years has too few events for an interval, so they cannot be compared.',
    },
    yearsNote:
      'The period before is the same dates a year earlier; for a period across two years, as many days right before it.',
    yearsLabel: 'Rate and interval of both periods; the figures are in the table',
    yearsEmpty: 'This indicator is not a rate, so the years are not compared.',

    limitations: 'What to know when reading this page',
  },
}
