import type { Indicator } from '../../analysis/indicator/indicator.ts'

/** The 95 % interval that goes with a published rate, in percent; `null` where the figure is no rate. */
export function publishedInterval(
  indicator: Indicator,
): { readonly lower: string; readonly upper: string } | null {
  const { official, display } = indicator
  if (official !== 'top_two' && official !== 'including_basic') return null
  return display.conventions[official].wilson95Percent
}
