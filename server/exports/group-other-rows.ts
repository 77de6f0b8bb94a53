import type { GroupsView } from '../../survey-ui/desk/groups/groups-props.ts'
import { nameOf } from '../../survey-ui/desk/report-names.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { CsvValue } from './csv.ts'
import { RATE_COLUMNS, rateCells } from './rate-cells.ts'

type Rows = readonly (readonly CsvValue[])[]

const LEVELS = ['5', '4', '3', '2', '1'] as const

/** Levels that may not be told apart are empty; `merged` is what they hold together. */
export function facetRows({ report, names }: GroupsView, language: Language): Rows {
  const { levelNames } = deskMessages(language).results
  return [
    [
      ...['key', 'name', ...RATE_COLUMNS],
      ...LEVELS.map((level) => levelNames[level]),
      ...['merged', 'mean'],
    ],
    ...report.facets.rows.map((row) => [
      ...[row.key, nameOf(names.question, row.key), ...rateCells(row)],
      ...LEVELS.map((level) => row.levels[level]?.n ?? null),
      row.merged?.n ?? null,
      row.mean,
    ]),
  ]
}

/** Associations, not causes. */
export function gridRows({ report, names }: GroupsView): Rows {
  return [
    ['key', 'name', 'n', 'satisfaction_mean', 'importance_correlation', 'quadrant'],
    ...(report.grid?.places ?? []).map(({ key, n, performance, importance, quadrant }) => [
      ...[key, nameOf(names.question, key), n, performance, importance, quadrant],
    ]),
  ]
}

/** Weekday 1 is Monday; an empty `n` is 1 to 4, or hidden to protect such a count. */
export function hourRows({ hours }: GroupsView): Rows {
  const rows = (hours?.hours ?? []).flatMap((hour, i) =>
    (hours?.counts[i] ?? []).map((n, day) => [day + 1, hour, n]),
  )
  return [['weekday', 'hour', 'n'], ...rows]
}

/** Answers for each visit; visits are not persons, and empty where nobody has entered them. */
export function visitRows({ report, names }: GroupsView, language: Language): Rows {
  const { unknownType } = deskMessages(language).coverage
  const nameOfType = (id: string) => (id === '' ? unknownType : nameOf(names.activity_type, id))
  return [
    ['key', 'name', 'n', 'visits', 'ratings_per_visit'],
    ...report.strata.map(({ activityType, n, attendance, coverage }) => [
      ...[activityType, nameOfType(activityType), n, attendance, coverage],
    ]),
  ]
}
