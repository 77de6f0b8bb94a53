import { parseRational } from '../exact/parse-rational.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { lowestSatisfied } from '../indicator/official-figure.ts'
import type { ShownTarget } from '../indicator/show-figure.ts'
import type { ReportSettings } from './report-input.ts'
import { completeSettings } from './settings.ts'

/** What every section of a report goes by: what counts as satisfied, the target, the settings. */
export interface ReportContext extends Required<ReportSettings> {
  /** The lowest level that counts as satisfied: 4, or 3 with the basically satisfied. */
  readonly lowest: number
  /** The target that no shown rate may seem to reach; null where the official figure is no rate. */
  readonly aim: ShownTarget | null
}

/**
 * The context of the official definition. Where its convention is no share, rates are `top_two`.
 * @throws RangeError naming a setting or `definition.targetPercent`.
 */
export function reportContext(
  definition: IndicatorDefinition,
  settings: ReportSettings | undefined,
): ReportContext {
  const lowest = lowestSatisfied(definition.convention)
  const target = parseRational(definition.targetPercent, 'definition.targetPercent')
  return {
    ...completeSettings(settings),
    lowest: lowest ?? 4,
    aim: lowest === null ? null : { target, direction: definition.direction },
  }
}
