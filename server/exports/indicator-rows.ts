import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { PublishedStratum } from '../../analysis/report/published/published-stratum.ts'
import { completeSettings } from '../../analysis/report/settings.ts'
import type { Collection } from '../../survey-ui/desk/result-props.ts'
import { INTERVAL_NOTE } from '../../survey-ui/messages/desk-interval-note.ts'
import type { CsvValue } from './csv.ts'

const COLUMNS = ['item', 'value', 'shown', 'n', 'lower95', 'upper95'] as const
const LEVELS = [5, 4, 3, 2, 1] as const

/**
 * An indicator as a table: `item`, the unrounded `value`, `shown` as pages show it, `n`, and the
 * limits of the 95 % interval as shares of 1. It prints what `analysis` computed.
 */
export function indicatorRows(
  indicator: Indicator,
  collection: Collection,
): readonly (readonly CsvValue[])[] {
  return [
    COLUMNS,
    ...definitionRows(indicator),
    ...LEVELS.map((level) => [
      `level_${level}`,
      indicator.shares?.[level] ?? null,
      indicator.display.sharesPercent?.[level] ?? null,
      indicator.counts[level],
      null,
      null,
    ]),
    line('valid', null, null, indicator.valid),
    line('not_applicable', null, null, indicator.notApplicable),
    line('not_answered', null, null, indicator.notAnswered),
    line('not_asked', null, null, indicator.notAsked),
    line('excluded', null, null, indicator.excluded),
    ...conventionRows(indicator),
    line('interval_note_zh', null, INTERVAL_NOTE.zh, null),
    line('interval_note_en', null, INTERVAL_NOTE.en, null),
    ...outcomeRows(indicator),
    ...collectionRows(collection),
    ...indicator.warnings.map(({ code, params }) =>
      line(`warning_${code}`, null, JSON.stringify(params), null),
    ),
  ]
}

/** The same of an indicator whose figures may not leave the desk: what it is, and why they are missing. */
export function withheldRows(
  indicator: Indicator,
  { n, hidden }: PublishedStratum,
): readonly (readonly CsvValue[])[] {
  return [
    COLUMNS,
    ...definitionRows(indicator),
    line('valid', null, null, n),
    line('withheld', null, hidden, null),
  ]
}

function line(
  item: string,
  value: CsvValue,
  shown: CsvValue,
  n: number | null,
): readonly CsvValue[] {
  return [item, value, shown, n, null, null]
}

function definitionRows({ definition, period, asOf }: Indicator) {
  return [
    line('indicator', null, definition.id, null),
    line('definition', null, `${definition.name} v${definition.version}`, null),
    line('question', null, definition.question, null),
    line('scope', null, definition.scope.activityTypeIds?.join(' ') ?? 'all', null),
    line('convention', null, definition.convention, null),
    line('weighting', null, definition.weighting, null),
    line('from', null, period.from, null),
    line('to', null, period.to, null),
    line('as_of', null, asOf, null),
  ]
}

function conventionRows(indicator: Indicator) {
  const { conventions, display, valid, interval, weighted } = indicator
  const rate = (name: 'top_two' | 'including_basic') => [
    name,
    conventions[name].rate,
    display.conventions[name].ratePercent,
    conventions[name].satisfied,
    valid > 0 ? conventions[name].wilson95.lower : null,
    valid > 0 ? conventions[name].wilson95.upper : null,
  ]
  return [
    rate('top_two'),
    rate('including_basic'),
    line('index', conventions.index.value, display.conventions.index.value, valid),
    line('mean', conventions.mean.value, display.conventions.mean.value, valid),
    ...(interval
      ? [['interval_by_clusters', null, null, null, interval.lower, interval.upper]]
      : []),
    ...(weighted?.rate != null
      ? [
          [
            'weighted_by_attendance',
            weighted.rate,
            display.weightedPercent,
            weighted.attendance,
            weighted.interval?.lower ?? null,
            weighted.interval?.upper ?? null,
          ],
        ]
      : []),
  ]
}

/** How the responses came in; `without_doubtful` is the official figure without the flagged ones. */
function collectionRows({ opened, submitted, flagged, flags, doubtful, without }: Collection) {
  return [
    line('opened', null, null, opened),
    line('submitted', null, null, submitted),
    line('flagged', null, null, flagged),
    ...flags.map(({ flag, n }) => line(`flag_${flag}`, null, null, n)),
    line('doubtful', null, null, doubtful),
    ...(without ? [withoutDoubtful(without)] : []),
  ]
}

/** A rate of fewer than ten stays at the desk. */
function withoutDoubtful({ value, shown, valid }: NonNullable<Collection['without']>) {
  const isFew = valid < completeSettings().smallestGroup
  return line('without_doubtful', isFew ? null : value, isFew ? null : shown, valid)
}

function outcomeRows(indicator: Indicator) {
  const { definition, display, reached, verdict, verdictBasis, score } = indicator
  return [
    line('target', definition.targetPercent, display.targetPercent, null),
    line('reached', null, reached === null ? null : String(reached), null),
    line('verdict', null, verdict, null),
    line('verdict_basis', null, verdictBasis, null),
    line('points', definition.points, display.points, null),
    line('rule', null, definition.rule, null),
    line('score', score, display.score, null),
  ]
}
