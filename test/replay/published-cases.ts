import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { defaultDefinition, type IndexWeights } from '../../analysis/indicator/definition.ts'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { LEVELS } from '../../analysis/indicator/level-counts.ts'
import type { Deps } from '../../server/deps.ts'
import { insertIndicator } from '../../server/stores/definition.ts'
import { addPoint } from '../../server/stores/point.ts'

interface ExpectedRate {
  readonly satisfied: number
  readonly wilson95: readonly [number, number]
  readonly percentShownTarget95: string
  readonly reachedTarget95: boolean
}

/** Counts that a public report printed, and what must come out of them. */
export interface PublishedCase {
  readonly id: string
  readonly codes: readonly number[]
  readonly counts: readonly number[]
  readonly notApplicable: number
  readonly expected: {
    readonly valid: number
    readonly strict: ExpectedRate
    readonly broad: ExpectedRate
    readonly index?: { readonly weightsByCode: IndexWeights; readonly valueHalfUp2: string }
    readonly sharesPercentHalfUp2: readonly string[]
  }
}

/** A case with a point and an activity type of its own, so that all can share one database. */
export interface PlacedCase extends PublishedCase {
  readonly code: string
  readonly activityTypeId: string
}

export const CONVENTIONS = { strict: 'top_two', broad: 'including_basic' } as const
export type Shares = keyof typeof CONVENTIONS

const file = new URL('../golden/cases/satisfaction-rates.json', import.meta.url)
export const publishedCases = (
  JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly PublishedCase[] }
).cases

/** Gives every case a point and two definitions, one for each share that reports use. */
export async function placeCases(deps: Deps): Promise<readonly PlacedCase[]> {
  const at = deps.clock().toISOString()
  const placed = publishedCases.map((published, index) => ({
    ...published,
    code: `replay-${index}`,
    activityTypeId: `case-${index}`,
  }))
  for (const { id, code, activityTypeId, expected } of placed) {
    const type = { id: activityTypeId, name_zh: id, name_en: id, position: 100, version: 1 }
    await deps.db.atomic([deps.db.write.insertInto('activity_type').values(type)])
    const place = { name: id, activityId: null, activityTypeId, mode: 'live' as const }
    await addPoint(deps.db, { ...place, code, opensAt: null, closesAt: null, createdAt: at })
    const definitions = Object.entries(CONVENTIONS).map(([shares, convention]) =>
      defaultDefinition({
        id: `${id}-${shares}`,
        convention,
        ...(expected.index ? { indexWeights: expected.index.weightsByCode } : {}),
      }),
    )
    await deps.db.atomic(definitions.flatMap((one) => insertIndicator(deps.db, one, 100, at)))
  }
  return placed
}

/** The level of every single respondent. */
export function levelsOf({ codes, counts }: PublishedCase): readonly number[] {
  return codes.flatMap((code, index) => Array<number>(counts[index] ?? 0).fill(code))
}

/** Holds an indicator to what the published counts must give. */
export function expectPublished(indicator: Indicator, published: PublishedCase, shares: Shares) {
  const { codes, counts, expected } = published
  const want = expected[shares]
  const countOf = (level: string) => counts[codes.indexOf(Number(level))] ?? 0
  expect(indicator.counts).toEqual(Object.fromEntries(LEVELS.map((l) => [l, countOf(l)])))
  expect(indicator.valid).toBe(expected.valid)
  expect(indicator.notApplicable).toBe(published.notApplicable)
  expect(indicator.official).toBe(CONVENTIONS[shares])
  for (const each of ['strict', 'broad'] as const) {
    const { satisfied, rate, wilson95 } = indicator.conventions[CONVENTIONS[each]]
    expect(satisfied).toBe(expected[each].satisfied)
    expect(rate).toBe(expected[each].satisfied / expected.valid)
    expect(wilson95?.lower).toBeCloseTo(expected[each].wilson95[0], 9)
    expect(wilson95?.upper).toBeCloseTo(expected[each].wilson95[1], 9)
  }
  expect(indicator.display.ratePercent).toBe(want.percentShownTarget95)
  expect(indicator.reached).toBe(want.reachedTarget95)
  const sharesPercent = codes.map((code) => indicator.display.sharesPercent?.[`${code as 5}`])
  expect(sharesPercent).toEqual(expected.sharesPercentHalfUp2)
  if (expected.index) {
    expect(indicator.display.conventions.index.value).toBe(expected.index.valueHalfUp2)
  }
}
