import { checkCount, checkOpenShare } from '../check-input.ts'
import { PLANNING_DESIGN_EFFECT } from '../weighting/planning-design-effect.ts'
import type { ReportSettings } from './report-input.ts'

/**
 * The settings of a report with the defaults filled in.
 * @throws RangeError naming the setting.
 */
export function completeSettings(settings: ReportSettings = {}): Required<ReportSettings> {
  const complete = {
    alpha: 0.05,
    conf: 0.95,
    planningDeff: PLANNING_DESIGN_EFFECT,
    smallestGroup: 10,
    smallGroup: 30,
    smallestCount: 5,
    ...settings,
  }
  checkOpenShare(complete.alpha, 'settings.alpha')
  checkOpenShare(complete.conf, 'settings.conf')
  for (const field of ['smallestGroup', 'smallGroup', 'smallestCount'] as const) {
    checkCount(complete[field], `settings.${field}`)
  }
  return complete
}
