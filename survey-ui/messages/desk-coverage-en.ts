import type { DESK_COVERAGE_ZH } from './desk-coverage-zh.ts'

const plural = (n: number | string, one: string, many: string) =>
  String(n) === '1' ? `${n} ${one}` : `${n} ${many}`

export const DESK_COVERAGE_EN: typeof DESK_COVERAGE_ZH = {
  coverage: {
    title: 'Coverage',
    lead: 'How many came, how many answered, and who is not heard. Attendance counts visits, not persons: who comes twice counts twice.',
    import: 'Import a list',
    year: 'Figures of a year',
    days: 'Opening days',
    download: 'Download CSV',
    print: 'Print',
    period: 'Period',
    thisYear: 'This year',
    lastYear: 'Last year',
    from: 'From',
    to: 'To',
    apply: 'Show',
    badPeriod: 'The period cannot be read; this year is shown instead.',
    periodOf: (from, to) => `${from} to ${to}`,
    printed: (at) => `Printed from manyi, ${at}`,
    findings: 'Look here first',
    few: (n, first) =>
      `${plural(n, 'large event has', 'large events have')} too few answers: ${first}`,
    fewOne: (name, attendance, answers) =>
      answers === '0'
        ? `${name}, ${attendance} came, nobody answered`
        : `${name}, ${attendance} came, only ${answers} answered`,
    andMore: (n) => `; and ${n} more`,
    withoutAttendance: (n) => `${plural(n, 'activity has', 'activities have')} no attendance yet`,
    silentTypes: (types) => `Visits but not one answer: ${types}`,
    silentType: (name, attendance) => `${name} (${attendance} visits)`,
    missing: (question, groups) => `${question}: missing or hardly heard: ${groups}`,
    silentDays: (name, n) => `${name}: ${plural(n, 'day', 'days')} with visits but no answers`,
    nothingFound: 'No obvious gap was found.',
    nothingKnown:
      'There are no visits and no answers in this period yet, so no gap can be seen. Enter the figures of the year, of activities or of opening days, or import a list.',
    joined: ', ',

    typesTitle: 'By type of activity',
    type: 'Type of activity',
    sessions: 'Activities',
    sessionsOf: (n) => String(n),
    attendance: 'Visits',
    answers: 'Answers',
    share: 'Answers per visit',
    source: 'Visits from',
    sources: { year: 'figure of the year', sum: 'sum of activities and days' },
    incomplete: (n) => `${n} missing`,
    unknown: 'not entered',
    unknownType: 'Type not told',
    none: '—',
    tooHigh: 'more answers than visits: check the attendance',
    typesNote:
      'Where the period is a whole year and its figure was entered, that figure holds; otherwise activities that begin in the period and opening days are added up.',
    typesRest: (names) => `Without activities, visits and answers: ${names}.`,
    typesEmpty:
      'No type has visits or answers in this period. The figures of the year can be entered first.',

    activitiesTitle: 'By activity',
    activity: 'Activity',
    dates: 'Dates',
    fewMark: (attendance, answers) =>
      answers === '0'
        ? `${attendance} came, nobody answered`
        : `${attendance} came, only ${answers} answered`,
    activitiesNote:
      'Large events with few answers come first: 100 visits or more, fewer than 30 answers and fewer than one in twenty. The others follow by their share, lowest first.',
    activitiesEmpty: 'No activity of this period has an attendance yet',
    activitiesEmptyAdvice: 'Enter them below one by one, or import a list from Excel.',

    toDoTitle: 'Attendance to be entered',
    toDoLead: 'Fill in those you know and press Save. Leave the others empty.',
    toDoEmpty: 'Every activity of this period has its attendance.',
    toDoNone:
      'There are no activities in this period. Add them under Activities first, or import a list.',
    toDoMore: (n) => `${n} more are not listed; save these first.`,
    toDoField: (name, dates) => `Attendance of ${name} (${dates})`,
    answersOf: (n) => `${plural(n, 'answer', 'answers')} so far`,
    save: 'Save',
    saved: (n) => `The attendance of ${plural(n, 'activity', 'activities')} was stored.`,
    entryTitle: 'Enter attendance',
    conflictTitle: 'Somebody has entered some of these before you saved',
    conflictAdvice:
      'Nothing was stored. What you typed is still below; press Save again and yours will hold. Where you agree with the other figure, delete yours.',
    back: 'Back to coverage',

    peopleTitle: 'Who is heard',
    people: (question) => `By ${question.toLowerCase()}`,
    group: 'Group',
    groupShare: 'Share',
    thin: 'hardly heard',
    absent: 'missing',
    thinSentence: (label, n, total) =>
      n === '0' ? `${label}: none of ${total} answers` : `${label}: only ${n} of ${total} answers`,
    noneThin: 'Every group is heard; none stands far behind.',
    tooFewToTell: 'Fewer than 20 answers: too early to say who is missing.',
    peopleNote:
      'Nobody knows how many of each group came, so they are compared with each other: below a quarter of an even share is "hardly heard". Did they not come, or could they not answer?',
    peopleEmpty: 'Nobody has answered this question yet.',

    daysTitle: 'Opening days',
    daysOpen: 'Open',
    daysClosed: 'Closed',
    daysUnknown: 'Not entered',
    daysVisits: 'Visits',
    daysOf: (n) => plural(n, 'day', 'days'),
    withoutVisits: (n) => `${plural(n, 'day', 'days')} without visits entered`,
    daysSilent: (n) => `Visits but no answers on ${plural(n, 'day', 'days')}`,
    daysUnexpected: (n) => `Answers on ${plural(n, 'day', 'days')} not entered as open`,
    dayVisits: (date, visits) => `${date} (${visits})`,
    daysMore: (n) => `of ${n} days`,
    daysFill: 'Enter opening days',
    daysEmpty: 'There is no ledger of opening days yet',
    daysEmptyAdvice: 'Fill it in month by month, or import one.',
    startDays: 'Enter this month',
  },
  typeYear: {
    title: 'Figures of a year by type',
    lead: (year) =>
      `Sessions and visits of ${year}, as the report or the ledger says. Leave empty what it does not say; do not estimate.`,
    year: 'Year',
    show: 'Show',
    badYear: 'The year cannot be read; write it like 2026.',
    sessions: 'Sessions',
    attendance: 'Visits',
    type: 'Type of activity',
    sum: 'Sum of activities and days',
    sumOf: (n) => `${n} visits`,
    field: (type, field) => `${field}: ${type}`,
    save: 'Save',
    saved: (n) =>
      n === 0 ? 'Nothing was changed.' : `Figures of ${plural(n, 'type', 'types')} were stored.`,
    conflictTitle: 'Somebody has changed some of these before you saved',
    conflictAdvice:
      'Nothing was stored. What you typed is still below; press Save again and yours will hold.',
  },
  openingDays: {
    title: 'Opening days',
    lead: 'On which days the permanent places were open and how many came. A day that is not filled in is unknown, not closed.',
    type: 'Place (type of activity)',
    month: 'Month',
    show: 'Show',
    badMonth: 'The month cannot be read; this month is shown instead.',
    earlier: 'Month before',
    later: 'Month after',
    date: 'Date',
    open: 'Open',
    visits: 'Visits',
    choices: { '': 'not entered', open: 'open', closed: 'closed' },
    openOf: (date) => `Whether open on ${date}`,
    visitsOf: (date) => `Visits on ${date}`,
    save: 'Save this month',
    saved: (n) => (n === 0 ? 'Nothing was changed.' : `${plural(n, 'day', 'days')} stored.`),
    conflictTitle: 'Somebody has changed some of these days before you saved',
    conflictAdvice:
      'Nothing was stored. What you typed is still below; press Save again and yours will hold.',
    import: 'Import a ledger',
    day: (open, visits) => (visits === '' ? open : `${open}, ${visits} visits`),
  },
}
