import { formatFraction } from '../../../analysis/exact/format-rational.ts'
import { parseRational } from '../../../analysis/exact/parse-rational.ts'
import type { Rational } from '../../../analysis/exact/rational.ts'
import type { Direction, ScoreRounding, ScoreRule } from '../../../analysis/indicator/definition.ts'
import { exactPercent } from '../../../analysis/indicator/exact-figures.ts'
import { grade } from '../../../analysis/indicator/grade.ts'
import { reachesTarget } from '../../../analysis/indicator/reaches-target.ts'
import { computeScore } from '../../../analysis/indicator/score/compute-score.ts'
import { roundScore, showScore } from '../../../analysis/indicator/show-score.ts'
import {
  type CaseChecks,
  type Check,
  type GoldenCase,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  textOf,
} from '../check.ts'
import { targetOfKey } from './target-of-key.ts'

const ROUNDINGS: Readonly<Record<string, ScoreRounding>> = {
  halfUp2: 'half_up_2',
  truncated2: 'truncated_2',
  halfUpInteger: 'half_up_integer',
  truncatedInteger: 'truncated_integer',
  integerHalfUp: 'half_up_integer',
  integerTruncated: 'truncated_integer',
}
const SHOWN: Readonly<Record<string, ScoreRounding>> = {
  shown: 'half_up_2',
  score: 'half_up_2',
  shownHalfUp2: 'half_up_2',
  shownTruncated2: 'truncated_2',
  shownHalfUpInteger: 'half_up_integer',
  shownTruncatedInteger: 'truncated_integer',
}
const GRADES: Readonly<Record<string, string>> = {
  excellent: '优',
  good: '良',
  fair: '中',
  poor: '差',
}

interface Scored {
  readonly achieved: Rational | null
  readonly points: Rational
  readonly direction: Direction
}

/** An exact rate scored by every rule against every target of the case. */
export function checkScore({ body }: GoldenCase): CaseChecks {
  const scored = readScored(body)
  const checks: Check[] = checkHead(body, scored)
  const notCovered: string[] = []
  for (const [key, want] of Object.entries(objectAt(body, 'expected'))) {
    const parts = isObject(want) ? partsOf(key, want) : null
    if (!parts) notCovered.push(`scores.${key}`)
    for (const part of parts ?? []) {
      const found = checkPart(part, scored)
      checks.push(...found.checks)
      notCovered.push(...found.notCovered)
    }
  }
  return { checks, notCovered }
}

function readScored(body: JsonObject): Scored {
  const [satisfied, valid, rate] = [body['satisfied'], body['valid'], body['ratePercentExact']]
  const counted = typeof satisfied === 'number' && typeof valid === 'number'
  const given = typeof rate === 'string' ? parseRational(rate, 'ratePercentExact') : null
  return {
    achieved: counted ? exactPercent(satisfied, valid) : given,
    points: parseRational(textOf(body['weightPoints'] ?? 10), 'weightPoints'),
    direction: directionOf(body),
  }
}

function directionOf(value: JsonObject): Direction {
  return value['direction'] === 'lower_is_better' ? 'lower_is_better' : 'higher_is_better'
}

function checkHead(body: JsonObject, { achieved, direction }: Scored): Check[] {
  const checks: Check[] = []
  for (const [path, want] of Object.entries(body)) {
    const target = targetOfKey(path)
    if (path === 'ratePercentExact') {
      checks.push({ path, got: achieved && formatFraction(achieved), want })
    } else if (path === 'grade') {
      checks.push({ path, got: achieved && GRADES[grade(achieved)], want })
    } else if (target && path.startsWith('reached')) {
      const exact = parseRational(target, path)
      checks.push({ path, got: achieved && reachesTarget(achieved, exact, direction), want })
    }
  }
  return checks
}

interface Part {
  readonly path: string
  readonly rule: ScoreRule
  readonly target: string
  readonly want: Json
}

/** The rules a block of expected values speaks of, or null for a block that is not known. */
function partsOf(key: string, want: JsonObject): Part[] | null {
  const target = textOf(want['target'] ?? 0)
  if (key === 'proportional') {
    return Object.entries(want).map(([name, value]) => ({
      path: `${key}.${name}`,
      rule: { kind: 'proportional' },
      target: targetOfKey(name) ?? '0',
      want: value,
    }))
  }
  if (key === 'deduction') {
    const pointsPerPercentagePoint = textOf(want['pointsPerPercentagePoint'])
    const steps = (['linear', 'begun', 'completed'] as const).filter((step) => want[step])
    return steps.map((step) => ({
      path: `${key}.${step}`,
      rule: { kind: 'deduction', pointsPerPercentagePoint, step },
      target,
      want: want[step] ?? null,
    }))
  }
  const rule = wholeRule(key, want)
  return rule && [{ path: key, rule, target, want: valuesOf(want) }]
}

function wholeRule(key: string, want: JsonObject): ScoreRule | null {
  if (key === 'rateTimesPoints') return { kind: 'rate_times_points' }
  if (key === 'interpolation') return { kind: key, floorPercent: textOf(want['floor']) }
  if (key === 'qualitative') {
    return { kind: key, bandPercent: textOf(want['bandPercent']), reason: 'given' }
  }
  if (key !== 'tiers') return null
  const bounds = want['lowerBoundsInclusive']
  const tiers = (Array.isArray(bounds) ? bounds : []).map((tier) => ({
    lowerBoundPercent: textOf(tier[0]),
    points: textOf(tier[1]),
  }))
  return { kind: 'tiers', tiers }
}

function valuesOf(want: JsonObject): JsonObject {
  const settings = ['target', 'floor', 'lowerBoundsInclusive', 'bandPercent', 'direction']
  return Object.fromEntries(Object.entries(want).filter(([key]) => !settings.includes(key)))
}

function checkPart({ path, rule, target, want }: Part, { achieved, ...rest }: Scored): CaseChecks {
  const exact = parseRational(target, 'target')
  const score = achieved && computeScore(rule, { achieved, target: exact, ...rest })
  return checkShown(path, score, rest.points, want)
}

function checkShown(path: string, score: Rational | null, points: Rational, want: Json) {
  const checks: Check[] = []
  const notCovered: string[] = []
  for (const [key, value] of Object.entries(isObject(want) ? want : { shown: want })) {
    const [raw, shown] = [ROUNDINGS[key], SHOWN[key]]
    const at = `${path}.${key}`
    if (raw) checks.push({ path: at, got: score && roundScore(score, raw), want: value })
    else if (shown)
      checks.push({ path: at, got: score && showScore(score, points, shown), want: value })
    else notCovered.push(`scores.${at}`)
  }
  return { checks, notCovered }
}

/** A printed row of a published form: any achieved figure against any target. */
export function checkFormRow({ body }: GoldenCase): CaseChecks {
  const kind = String(body['rule']).match(/^[a-z_]+/)?.[0]
  if (kind !== 'proportional') return { checks: [], notCovered: [`form rows by ${kind}`] }
  const points = parseRational(textOf(body['weight']), 'weight')
  const score = computeScore(
    { kind },
    {
      achieved: parseRational(textOf(body['achieved']), 'achieved'),
      target: parseRational(textOf(body['target']), 'target'),
      points,
      direction: directionOf(body),
    },
  )
  return checkShown('expected', score, points, body['expected'] ?? null)
}
