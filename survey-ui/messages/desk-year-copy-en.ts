import type { DESK_YEAR_COPY_ZH } from './desk-year-copy-zh.ts'

export const DESK_YEAR_COPY_EN: typeof DESK_YEAR_COPY_ZH = {
  years: {
    label: 'Year',
    year: (year) => year,
    empty: (year) => `No activities in ${year} yet`,
    copy: 'Copy from a year',
  },
  yearCopy: {
    title: 'Copy activities from a year',
    lead: 'Activities and codes once more in another year: dates move by whole weeks, so that weekdays stay; a year in a name becomes the other one; codes are new, so posters are printed again. Attendance stays empty.',
    from: 'From',
    to: 'Into',
    show: 'List the activities',
    badYears: 'Enter two different years, such as 2025 and 2026.',
    empty: (year) => `There are no activities in ${year} to copy.`,
    choose: 'Copy',
    chooseOne: (name) => `Copy ${name}`,
    activity: 'Activity',
    was: 'Was',
    becomes: 'Becomes',
    codes: 'Codes',
    codesOf: (n) => (n === 0 ? 'none' : String(n)),
    testCode: 'test',
    copied: 'Copied',
    holidays:
      'What follows the lunar calendar or public holidays needs its dates set by hand afterwards.',
    submit: (year) => `Copy into ${year}`,
    nothingChosen: 'No activity is ticked.',
    made: (n) =>
      `${n} ${n === 1 ? 'activity was' : 'activities were'} made. Look at the dates one by one, then print the new posters.`,
    nothingMade: 'All of them had been copied before; nothing was made twice.',
    seeYear: (year) => `See the activities of ${year}`,
    undo: 'Undo the copy',
    undoAdvice: (year) =>
      `Deletes the activities and codes that were copied into ${year}. What was edited since, or has responses (test ones too), is kept.`,
    undoConfirm: 'Undo it',
    undone: (undone, kept) =>
      kept === 0
        ? `Undone: ${undone} deleted.`
        : `${undone} deleted; ${kept} kept, because they were edited or have responses.`,
    definitionsTitle: 'Indicators with the year in their name or document',
    definitionsLead: (year) =>
      `What is ticked is stored as the next version, for ${year}. Results of every year show the new name then; earlier versions stay on record.`,
    definition: (before, after) => `${before} → ${after}`,
    nextYear:
      'Sessions and attendance of the whole year are not copied: enter them when the new year has its figures.',
  },
}
