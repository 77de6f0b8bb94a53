import type { FormLabels } from '../../analysis/indicator/definition.ts'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import { namesFrom, reportNote } from '../messages/report-notes.ts'
import { ruleText, scopeText, targetText } from './definition-text.ts'
import { formatCount, formatInstant, formatLowerBound, formatUpperBound } from './format.ts'
import { isRate, officialInterval, scoreCalculation, unitOf, verdictNote } from './result-text.ts'

/** One row of the self-evaluation form: an indicator of a period and what was written about it. */
export interface FormRow {
  readonly indicator: Indicator
  readonly labels: FormLabels
  /** Text of the indicator's question. */
  readonly question: Readonly<Record<Language, string>>
  /** `null` where nothing was written, or what was is taken back. */
  readonly remark: {
    readonly text: string
    readonly writtenAt: string
    readonly writtenBy: string
  } | null
}

/** What stands in 偏差原因及改进措施: what was written, 无, or a gap that is to be filled. */
interface RemarkCell {
  readonly kind: 'written' | 'none' | 'to_write'
  readonly text: string
}

/** A row in words: the same for page, file and command. */
export interface FormRowText {
  readonly cells: Readonly<Record<FormColumn, string>>
  readonly remark: RemarkCell
  /** What stands below the table: what each is about, and its text. */
  readonly notes: readonly (readonly [name: string, text: string])[]
}

export const FORM_COLUMNS = [
  'first',
  'second',
  'third',
  'target',
  'achieved',
  'points',
  'score',
  'remark',
] as const
type FormColumn = (typeof FORM_COLUMNS)[number]

export interface ActivityTypeName {
  readonly id: string
  readonly name: string
}

/** Puts a row in words; nothing is computed, and a value that does not exist is its reason. */
export function formRowText(
  row: FormRow,
  types: readonly ActivityTypeName[],
  language: Language,
): FormRowText {
  const text = deskMessages(language)
  const { indicator, labels } = row
  const { definition, display, official } = indicator
  const remark = remarkCell(row, text)
  const target = { ...definition, targetPercent: display.targetPercent }
  return {
    cells: {
      ...labels,
      target: targetText(target, text),
      achieved: shown(indicator, 'display.achieved', display.achieved, unitOf(official), text),
      points: display.points,
      score: shown(indicator, 'score', display.score, '', text),
      remark: remark.text,
    },
    remark,
    notes: notesOf(row, types, text, language),
  }
}

function shown(
  indicator: Indicator,
  path: string,
  value: string | null,
  unit: string,
  text: DeskMessages,
): string {
  if (value !== null) return `${value}${unit}`
  const reason = indicator.reasons[path] ?? 'no_data'
  return text.formRows.missing(text.formRows.reasons[reason] ?? reason)
}

function remarkCell({ indicator, remark }: FormRow, text: DeskMessages): RemarkCell {
  if (remark) return { kind: 'written', text: remark.text }
  return indicator.reached === true
    ? { kind: 'none', text: text.formRows.none }
    : { kind: 'to_write', text: text.formRows.toWrite }
}

function notesOf(
  row: FormRow,
  types: readonly ActivityTypeName[],
  text: DeskMessages,
  language: Language,
): readonly (readonly [string, string])[] {
  const { formRows, results, indicators } = text
  const { notes } = formRows
  const { indicator } = row
  const { definition, official } = indicator
  const lines: readonly (readonly [string, string | null])[] = [
    [notes.definition, formRows.definitionOf(definition.name, definition.version, definition.id)],
    [notes.question, row.question[language]],
    [notes.scope, scopeText(definition.scope, types, text)],
    [notes.convention, results.conventions[official]],
    [notes.base, baseText(indicator, text)],
    [notes.interval, intervalText(indicator, text)],
    [notes.outcome, outcomeText(indicator, text)],
    [notes.rule, ruleText(definition.ruleSettings, official, text)],
    [notes.calculation, indicator.score === null ? null : scoreCalculation(indicator, results)],
    [notes.basis, definition.basis || indicators.noBasis],
    [notes.warnings, warningsText(indicator, types, language)],
    [notes.asOf, formatInstant(indicator.asOf)],
  ]
  return lines.flatMap(([name, line]) => (line ? [[name, line] as const] : []))
}

function baseText(indicator: Indicator, { formRows }: DeskMessages): string {
  const { official, valid, notApplicable } = indicator
  const base = isRate(official)
    ? formRows.baseRate(formatCount(indicator.conventions[official].satisfied), formatCount(valid))
    : formRows.baseOnly(formatCount(valid))
  if (notApplicable === 0) return base
  return `${base}${formRows.semicolon}${formRows.notApplicable(formatCount(notApplicable))}`
}

function intervalText(indicator: Indicator, { formRows, results }: DeskMessages): string | null {
  const interval = officialInterval(indicator)
  if (!interval) return null
  const { shown, byClusters } = interval
  const how = byClusters ? results.intervalByClusters : 'Wilson'
  const parts = [`${shown.lower}%–${shown.upper}%`, how]
  return [...parts, formRows.intervalNote].filter(Boolean).join(formRows.semicolon)
}

/** Whether the target is reached, and whether that is proven; two statements side by side. */
function outcomeText(indicator: Indicator, { formRows, results }: DeskMessages): string {
  const { reached, verdict, reasons } = indicator
  if (reached === null) {
    const reason = reasons['reached'] ?? 'no_data'
    return formRows.missing(formRows.reasons[reason] ?? reason)
  }
  const bounds = { lower: formatLowerBound, upper: formatUpperBound }
  const note = verdictNote(indicator, results, bounds)
  const proven = verdict ? results.verdicts[verdict] : results.verdictNone
  return [reached ? results.reached.yes : results.reached.no, proven, note]
    .filter((part) => part !== '')
    .join(formRows.semicolon)
}

function warningsText(
  { warnings }: Indicator,
  types: readonly ActivityTypeName[],
  language: Language,
): string | null {
  const names = namesFrom(new Map(types.map(({ id, name }) => [id, name])), language)
  const texts = warnings.map((warning) => reportNote(warning, language, names))
  return texts.length === 0 ? null : texts.join(' ')
}
