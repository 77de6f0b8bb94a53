import type { Convention } from '../../analysis/indicator/definition.ts'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { DeskMessages } from '../messages/desk.ts'

type Texts = DeskMessages['results']

/** Whether a convention is a share of persons, shown in percent. */
export function isRate(convention: Convention): convention is 'top_two' | 'including_basic' {
  return convention === 'top_two' || convention === 'including_basic'
}

/** Unit behind the official figure and its target. */
export function unitOf(convention: Convention): '%' | '' {
  return isRate(convention) ? '%' : ''
}

/** The interval that stands with the official rate, as shares of 1 and as shown. */
export interface OfficialInterval {
  readonly lower: number
  readonly upper: number
  readonly shown: { readonly lower: string; readonly upper: string }
  /** Whether it minds that people who came together resemble each other. */
  readonly byClusters: boolean
}

/** The interval by clusters where there is one, else Wilson's; null without a rate. */
export function officialInterval(indicator: Indicator): OfficialInterval | null {
  const { official, display, interval, conventions } = indicator
  if (!isRate(official) || display.ratePercent === null) return null
  if (interval && display.intervalPercent) {
    const { lower, upper } = interval
    return { lower, upper, shown: display.intervalPercent, byClusters: true }
  }
  // Wilson's interval is that of the unweighted rate.
  if (indicator.definition.weighting === 'attendance') return null
  const shown = display.conventions[official].wilson95Percent
  return shown && { ...conventions[official].wilson95, shown, byClusters: false }
}

/** The official rate as a share of 1, weighted where the definition says so. */
export function officialRate({ official, definition, weighted, conventions }: Indicator) {
  if (!isRate(official)) return null
  if (definition.weighting === 'attendance') return weighted?.rate ?? null
  return conventions[official].rate
}

/** Why there is no figure although there are answers, in words; null where it is no such case. */
export function noFigureReason({ valid, reasons }: Indicator, text: Texts): string | null {
  const code = Object.values(reasons).find((reason) => text.reasons[reason])
  return valid > 0 && code !== undefined ? (text.reasons[code] ?? null) : null
}

/** Name of the official figure. */
export function figureName(convention: Convention, text: Texts): string {
  if (isRate(convention)) return text.rateLabel
  return convention === 'index' ? text.indexLabel : text.meanLabel
}

/** The verdict's test in words: by events and days or by single responses, with its bounds. */
export function verdictNote(
  indicator: Indicator,
  text: Texts,
  bound: { lower: (share: number) => string; upper: (share: number) => string },
): string {
  const { clustered, exact } = indicator.bounds
  if (indicator.verdict === null) return text.verdictNoneNote
  if (indicator.verdictBasis === 'clustered' && clustered) {
    const { clusters, lower, upper } = clustered
    return text.clusteredNote(String(clusters), bound.lower(lower ?? 0), bound.upper(upper ?? 1))
  }
  return exact ? text.exactNote(bound.lower(exact.lower), bound.upper(exact.upper)) : ''
}

/** How the score follows from the figure, with the numbers put in. */
export function scoreCalculation(indicator: Indicator, text: Texts): string {
  const { definition, display, official, reached } = indicator
  const unit = unitOf(official)
  const achieved = `${display.achieved ?? ''}${unit}`
  const target = `${display.targetPercent}${unit}`
  const score = display.score ?? ''
  const proportional = definition.rule === 'proportional'
  if (reached && (proportional || definition.rule === 'interpolation')) {
    return text.calculationFull(achieved, target, score)
  }
  if (proportional && definition.direction === 'higher_is_better') {
    return text.calculationShare(display.points, achieved, target, score)
  }
  return text.calculationOther(achieved, score)
}
