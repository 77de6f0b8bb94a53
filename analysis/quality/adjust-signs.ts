import { benjaminiHochberg } from '../comparison/adjust-p-values.ts'
import type { Sign, SignDraft } from './sign.ts'

/**
 * Adjusts the p-values of one family of tests by Benjamini and Hochberg and flags the signs whose
 * adjusted p-value is below `threshold` and whose effect is at least `leastEffect`. A sign without
 * a p-value or an effect is not flagged.
 * Source: Benjamini & Hochberg 1995, Controlling the false discovery rate.
 */
export function adjustSigns(
  family: readonly SignDraft[],
  threshold: number,
  leastEffect = Number.NEGATIVE_INFINITY,
): Sign[] {
  const adjusted = benjaminiHochberg(family.map(({ pValue }) => pValue))
  return family.map((draft, i) => {
    const adjustedPValue = adjusted[i] ?? null
    const strong = draft.effect !== null && draft.effect >= leastEffect
    return {
      ...draft,
      adjustedPValue,
      flagged: adjustedPValue !== null && adjustedPValue < threshold && strong,
    }
  })
}
