import type { Message } from '../message.ts'
import { kishEffect } from './design-effects.ts'
import type { SurveyRow } from './survey-design.ts'

/** A weight this many times the median one lets single answers speak for many. */
const EXTREME = 5

/** How unequal the weights of answers are; all null without weights above 0. */
export interface WeightSpread {
  /** Largest weight over smallest, weights of 0 left out. */
  readonly ratio: number | null
  readonly median: number | null
  readonly largest: number | null
  readonly deffKish: number | null
}

/** The spread of final weights over answers. Source: Kish 1992, Weighting for unequal Pi. */
export function weightSpread(rows: readonly SurveyRow[], weights: readonly number[]): WeightSpread {
  const answers = rows.map((row) => row.answers)
  const used = weights
    .map((weight, k) => ({ weight, answers: answers[k] ?? 0 }))
    .filter((entry) => entry.weight > 0 && entry.answers > 0)
    .sort((a, b) => a.weight - b.weight)
  const [smallest, largest] = [used[0]?.weight, used.at(-1)?.weight]
  if (smallest === undefined || largest === undefined) {
    return { ratio: null, median: null, largest: null, deffKish: null }
  }
  const ratio = largest / smallest
  return { ratio, median: medianOf(used), largest, deffKish: kishEffect(weights, answers) }
}

function medianOf(sorted: readonly { weight: number; answers: number }[]): number {
  const half = sorted.reduce((all, { answers }) => all + answers, 0) / 2
  let below = 0
  for (const [k, { weight, answers }] of sorted.entries()) {
    below += answers
    if (below > half) return weight
    if (below === half) return (weight + (sorted[k + 1]?.weight ?? weight)) / 2
  }
  return sorted.at(-1)?.weight ?? 0
}

/** The warning `extreme_weight` where a weight is more than 5 times the median one. */
export function extremeWeights({ median, largest }: WeightSpread): Message[] {
  if (median === null || largest === null || largest <= EXTREME * median) return []
  return [{ code: 'extreme_weight', params: { largest, median, timesMedian: EXTREME } }]
}
