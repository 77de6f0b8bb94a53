import { checkCount } from '../check-input.ts'

/** The five national levels: 5 very satisfied, 4 satisfied, 3 basically satisfied, 2 not, 1 not at all. */
export type Level = '5' | '4' | '3' | '2' | '1'

/** All levels, best first. */
export const LEVELS: readonly Level[] = ['5', '4', '3', '2', '1']

/** Valid answers per level, unweighted. Answers not applicable, not asked or missing are not here. */
export type LevelCounts = { readonly [level in Level]: number }

/** The counts of several clusters, channels or days taken together. No counts give five zeros. */
export function sumLevelCounts(list: readonly LevelCounts[]): LevelCounts {
  const total = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }
  for (const counts of list) for (const level of LEVELS) total[level] += counts[level]
  return total
}

/** The base of every figure: answers with one of the five levels. */
export function countValid(counts: LevelCounts): number {
  return countAtOrAbove(counts, 1)
}

/** Answers at or above a level: 4 for `top_two`, 3 for `including_basic`. */
export function countAtOrAbove(counts: LevelCounts, lowestLevel: number): number {
  const levels = LEVELS.filter((level) => Number(level) >= lowestLevel)
  return levels.reduce((sum, level) => sum + counts[level], 0)
}

/**
 * Refuses counts that are not five whole numbers from 0 upwards.
 * @throws RangeError naming the field, for instance `counts.5`.
 */
export function checkLevelCounts(counts: LevelCounts, field: string): void {
  for (const level of LEVELS) checkCount(counts[level], `${field}.${level}`)
}
