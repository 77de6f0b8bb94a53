import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import type { Rational } from '../../../analysis/exact/rational.ts'
import { computeIndicator } from '../../../analysis/indicator/compute-indicator.ts'
import { defaultDefinition, type IndexWeights } from '../../../analysis/indicator/definition.ts'
import { rateFigure } from '../../../analysis/indicator/describe-conventions.ts'
import { exactIndex, exactMean, exactPercent } from '../../../analysis/indicator/exact-figures.ts'
import {
  countAtOrAbove,
  countValid,
  type LevelCounts,
} from '../../../analysis/indicator/level-counts.ts'
import { reachesTarget } from '../../../analysis/indicator/reaches-target.ts'
import { showFigure } from '../../../analysis/indicator/show-figure.ts'
import { roundScore } from '../../../analysis/indicator/show-score.ts'
import {
  type CaseChecks,
  type Check,
  type GoldenCase,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../check.ts'
import { targetOfKey } from './target-of-key.ts'

/** Published counts by level: rates by both shares, index, shares, what is shown of them. */
export function checkSatisfactionRate({ body }: GoldenCase): CaseChecks {
  const listed = listOf(body['counts']).map(Number)
  const counts = countsByCode(listOf(body['codes']).map(String), listed)
  const found = Object.entries(objectAt(body, 'expected')).map(([key, want]) => {
    if (key === 'strict' || key === 'broad') return checkBlock(key, body, counts, want)
    const checks = checkMember(key, listed, counts, want)
    return { checks: checks ?? [], notCovered: checks ? [] : [`rates.${key}`] }
  })
  return {
    checks: found.flatMap((part) => part.checks),
    notCovered: found.flatMap((part) => part.notCovered),
  }
}

function checkBlock(key: string, body: JsonObject, counts: LevelCounts, want: Json): CaseChecks {
  const cut = Number(String(body[`${key}Codes`] ?? '').match(/>=\s*(\d)/)?.[1])
  const { checks, notCovered } = checkRate(counts, cut, want)
  return {
    checks: checks.map((check) => ({ ...check, path: `${key}.${check.path}` })),
    notCovered,
  }
}

/** The checks of one expected value, or null when nothing answers it. */
function checkMember(
  key: string,
  listed: readonly number[],
  counts: LevelCounts,
  want: Json,
): Check[] | null {
  const valid = countValid(counts)
  if (key === 'valid') return [{ path: key, got: valid, want }]
  if (key === 'sharesPercentHalfUp2') return checkShares(listed, valid, want)
  if (!isObject(want)) return null
  if (key === 'index') return [checkIndex(counts, want)]
  if (key !== 'mean') return null
  const path = 'mean.valueHalfUp2'
  return [{ path, got: show(exactMean(counts)), want: want['valueHalfUp2'] ?? null }]
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function countsByCode(codes: readonly string[], listed: readonly number[]): LevelCounts {
  const of = (level: string) =>
    listed.reduce((sum, count, i) => sum + (codes[i] === level ? count : 0), 0)
  return { 5: of('5'), 4: of('4'), 3: of('3'), 2: of('2'), 1: of('1') }
}

function show(value: Rational | null): string | null {
  return value && showFigure(value, null)
}

function checkRate(counts: LevelCounts, cut: number, want: Json): CaseChecks {
  const checks: Check[] = []
  const notCovered: string[] = []
  const figure = rateFigure(counts, cut)
  const percent = exactPercent(countAtOrAbove(counts, cut), countValid(counts))
  const simple: Readonly<Record<string, unknown>> = {
    satisfied: figure.satisfied,
    rate: figure.rate,
    ratePercentHalfUp2: show(percent),
    ratePercentTruncated2: percent && roundScore(percent, 'truncated_2'),
  }
  for (const [path, value] of Object.entries(isObject(want) ? want : {})) {
    const target = targetOfKey(path)
    if (path in simple) checks.push({ path, got: simple[path], want: value })
    else if (path === 'wilson95') {
      const { lower, upper } = figure.wilson95
      const [wantLower = null, wantUpper = null] = listOf(value)
      checks.push({ path: `${path}.lower`, got: lower, want: wantLower })
      checks.push({ path: `${path}.upper`, got: upper, want: wantUpper })
    } else if (target) checks.push(...checkTarget(counts, cut, percent, path, target, value))
    else notCovered.push(`rates.strict/broad.${path}`)
  }
  return { checks, notCovered }
}

function checkTarget(
  counts: LevelCounts,
  cut: number,
  percent: Rational | null,
  path: string,
  targetPercent: string,
  want: Json,
): Check[] {
  const aim = {
    target: parseRational(targetPercent, 'target'),
    direction: 'higher_is_better',
  } as const
  const isShown = path.startsWith('percentShown')
  const reached = percent && reachesTarget(percent, aim.target, aim.direction)
  const got = isShown ? percent && showFigure(percent, aim) : reached
  const convention = cut === 4 ? 'top_two' : 'including_basic'
  if (cut !== 4 && cut !== 3) return [{ path, got, want }]
  const indicator = indicatorOf(counts, { convention, targetPercent })
  const whole = isShown ? indicator.display.ratePercent : indicator.reached
  return [
    { path, got, want },
    { path: `${path} (indicator)`, got: whole, want },
  ]
}

function indicatorOf(counts: LevelCounts, changes: Parameters<typeof defaultDefinition>[0]) {
  return computeIndicator({
    definition: defaultDefinition(changes),
    period: { from: null, to: null },
    counts,
    notApplicable: 0,
    notAnswered: 0,
    notAsked: 0,
    excluded: 0,
    strata: null,
    asOf: '2000-01-01T00:00:00Z',
  })
}

function checkIndex(counts: LevelCounts, want: JsonObject): Check {
  const weights: IndexWeights = Object.fromEntries(
    Object.entries(objectAt(want, 'weightsByCode')).map(([code, weight]) => [code, Number(weight)]),
  )
  const got = show(exactIndex(counts, weights))
  return { path: 'index.valueHalfUp2', got, want: want['valueHalfUp2'] ?? null }
}

function checkShares(listed: readonly number[], valid: number, want: Json): Check[] {
  return listOf(want).map((share, i) => ({
    path: `sharesPercentHalfUp2.${i}`,
    got: show(exactPercent(listed[i] ?? 0, valid)),
    want: share,
  }))
}
