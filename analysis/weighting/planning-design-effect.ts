import { checkOpenShare } from '../check-input.ts'

/** Design effect assumed where the data cannot show one (everybody satisfied, or nobody). */
export const PLANNING_DESIGN_EFFECT = 1.5

/**
 * Refuses options of limits that mean nothing.
 * @param tail probability outside one limit, below one half
 * @param planningDeff assumed design effect, positive; below 1 it counts as 1
 * @throws RangeError naming `tail` or `planningDeff`.
 */
export function checkLimitOptions(tail: number, planningDeff: number): void {
  checkOpenShare(tail, 'tail')
  if (tail >= 0.5) throw new RangeError(`tail: must be below 0.5, got ${tail}`)
  checkPlanningDeff(planningDeff)
}

/** @throws RangeError naming `planningDeff` unless positive and finite. */
export function checkPlanningDeff(planningDeff: number): void {
  if (!(planningDeff > 0 && Number.isFinite(planningDeff))) {
    throw new RangeError(`planningDeff: must be positive and finite, got ${planningDeff}`)
  }
}
