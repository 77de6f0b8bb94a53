import { INTERVAL_NOTE } from './desk-interval-note.ts'
import type { DESK_RESULT_ZH } from './desk-result-zh.ts'

export const DESK_RESULT_EN: typeof DESK_RESULT_ZH = {
  results: {
    titleYear: {
      overall: (year) => `Public satisfaction ${year}`,
      department: (year) => `Satisfaction with the department ${year}`,
    },
    title: { overall: 'Public satisfaction', department: 'Satisfaction with the department' },
    asked: (question) => `Asked: ${question}`,
    filter: 'Period and scope',
    presets: { year: 'This year', month: 'This month', today: 'Today' },
    from: 'From',
    to: 'To',
    type: 'Scope',
    allTypes: 'All activities',
    apply: 'Show',
    period: (from, to) => (from === to ? from : `${from} to ${to}`),

    rateLabel: 'Satisfaction rate',
    indexLabel: 'Satisfaction index',
    meanLabel: 'Mean',
    conventions: {
      top_two: 'Very satisfied + satisfied',
      including_basic: 'Very + satisfied + fairly satisfied',
      index: 'Satisfaction index',
      mean: 'Mean of five levels',
    },
    weights: (weights) => `weights ${weights}`,
    base: (satisfied, valid) => `${satisfied} of ${valid} valid responses`,
    baseOnly: (valid) => `from ${valid} valid responses`,

    headline: (reached, verdict, target) =>
      `Target of ${target} ${reached ? 'reached' : 'missed'}${HEADLINE_EN[`${reached}/${verdict}`] ?? ''}`,
    reachedQuestion: 'Is the target reached?',
    reached: { yes: 'Reached', no: 'Missed', none: 'No comparison' },
    reachedNote: (target) => `Target ${target}, compared with the unrounded figure`,
    provenQuestion: 'Is it proven?',
    verdicts: {
      demonstrated: 'Target shown to be reached',
      not_demonstrated: 'Not yet shown',
      refuted: 'Target shown to be missed',
    },
    verdictNone: 'Does not apply',
    verdictNoneNote: 'An index or a mean is not tested against the target',
    clusteredNote: (clusters, lower, upper) =>
      `Tested by ${clusters} events or opening days, one-sided 95% bounds ${lower}%–${upper}%`,
    exactNote: (lower, upper) =>
      `Exact test of single responses, one-sided 95% bounds ${lower}%–${upper}%`,
    scoreQuestion: 'Indicator score',
    scoreOf: (points) => `of ${points} points`,

    interval: '95% interval (Wilson)',
    intervalNote: INTERVAL_NOTE.en,
    intervalByClusters: 'minds that people who came together think alike',
    weightedName: 'Weighted by attendance',
    weightedNote: (coverage) => `speaks for ${coverage} of visits`,
    intervalText: (lower, upper) => `95% interval ${lower}%–${upper}%`,
    target: 'Target',
    ruler: (rate, lower, upper, target) =>
      `Satisfaction rate ${rate}%, 95% interval ${lower}% to ${upper}%, target ${target}%`,

    levelsTitle: 'The five levels',
    levelsNote: 'Shares of valid responses, each rounded by itself; they need not add up to 100%',
    levelNames: {
      5: 'Very satisfied',
      4: 'Satisfied',
      3: 'Fairly satisfied',
      2: 'Dissatisfied',
      1: 'Very dissatisfied',
    },
    level: 'Level',
    count: 'Responses',
    share: 'Share',
    validTotal: 'Valid',
    outside: (notApplicable, notAnswered, excluded) =>
      `Not counted: ${notApplicable} did not take part or know, ${notAnswered} not answered, ${excluded} excluded.`,
    chartLabel: 'Bars of responses and share per level; the figures are in the table beside it',

    conventionsTitle: 'The same responses by every convention',
    conventionsNote: 'Other conventions give other figures; none converts into another',
    convention: 'Convention',
    figure: 'Figure',
    officialMark: 'official',

    scoreTitle: 'How the score comes about',
    rules: {
      proportional: 'Proportional: full points at the target, below it in proportion',
      deduction: 'Deduction: points are lost for each percentage point below the target',
      tiers: 'Tiers: the points of the tier it falls in',
      rate_times_points: 'Rate times points',
      interpolation: 'Interpolation: none at the floor, full points at the target',
      qualitative: 'Qualitative: points of the band',
    },
    calculationFull: (achieved, target, score) => `${achieved} reaches ${target}: ${score} points`,
    calculationShare: (points, achieved, target, score) =>
      `${points} × ${achieved} ÷ ${target} = ${score} points`,
    calculationOther: (achieved, score) => `${achieved} achieved: ${score} points`,
    exactUsed: 'Computed from the unrounded figure.',

    sourceTitle: 'Where this figure comes from',
    source: {
      definition: 'Indicator',
      convention: 'Convention',
      question: 'Question',
      scope: 'Scope',
      period: 'Period',
      periodNote: 'both days included, Beijing time, by the day of answering',
      base: 'Base',
      basis: 'Ordered by',
      asOf: 'As of',
      version: (version) => `version ${version}`,
      collected: 'Collected',
      opened: (n) => `${n}\u00a0opened`,
      submitted: (n) => `${n}\u00a0submitted`,
      valid: (n) => `${n}\u00a0valid`,
      flagged: 'Flagged',
      noneFlagged: 'none',
      flaggedOf: (n) => (n === '1' ? '1 valid response' : `${n} valid responses`),
      flagCount: (flag, n) => `${FLAGS_EN[flag] ?? flag}:\u00a0${n}`,
      several: 'a response may have several flags',
      without: (n, figure, shown, valid) =>
        `Without the ${n} doubtful: ${figure} ${shown} (n\u00a0=\u00a0${valid})`,
      nothingWithout: (n) => `Without the ${n} doubtful there is no valid response`,
    },
    printFoot: (names, asOf) => `${names.join(' · ')} · as of ${asOf}`,
    download: 'Download this table (CSV)',
    printPage: 'Print',

    warningsTitle: 'When reading this figure',

    emptyTitle: 'No responses in this period yet',
    emptyLead: 'Three steps to the first figure:',
    emptySteps: [
      'Print the poster and hang it at the exit',
      'Ask visitors to scan it, it takes a minute',
      'Come back here: results arrive within seconds',
    ],
    emptyPoster: (name) => `Print the poster of “${name}”`,
    emptyPoints: 'Make a code',
    emptyOther: 'Or look at another period or scope.',
    reasons: {
      attendance_not_known:
        'The definition asks for weights by attendance, but nobody has entered the attendance of any activity type with answers in this period.',
      index_weight_missing:
        'A level has no weight in the definition, so there is no index. Ask an administrator to add it.',
    },
    badFilter: 'This period cannot be shown; below is this year',
    badFields: {
      from: '“From” is not a date; write it like 2026-05-01.',
      to: '“To” is not a date; write it like 2026-05-01.',
      order: '“To” cannot be before “From”.',
      type: 'There is no such activity type; choose one from the list.',
      indicator: 'There is no such indicator; choose one from above.',
      activity: 'There is no such activity; choose one from the list.',
      town: 'There is no such town; choose one from the list.',
      point: 'There is no such point; choose one from the list.',
      channel: 'There is no such channel; choose one from the list.',
      group: 'There is no such audience; choose one from the list.',
    },
  },
}

const FLAGS_EN: Readonly<Record<string, string>> = {
  burst: 'many in a short time',
  ticket_missing: 'without proof of an opened page',
  ticket_invalid: 'with a false proof of an opened page',
  ticket_expired: 'page opened more than a day before',
  clock: 'device clock ahead',
  late: 'entered on a later day',
}

const HEADLINE_EN: Readonly<Record<string, string>> = {
  'true/demonstrated': ' and demonstrated',
  'true/not_demonstrated': ', but the sample does not yet prove it',
  'true/refuted': ', but the test does not support it',
  'false/demonstrated': ', though the test says it can be reached',
  'false/not_demonstrated': '; the sample does not settle it yet',
  'false/refuted': ', and the sample confirms it',
}
