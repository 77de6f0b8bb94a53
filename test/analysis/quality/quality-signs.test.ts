import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qualitySigns } from '../../../analysis/quality/quality-signs.ts'
import type { Sign } from '../../../analysis/quality/sign.ts'
import { DEFAULT_THRESHOLDS, thresholdsWith } from '../../../analysis/quality/thresholds.ts'
import { expectClean } from '../expect-clean.ts'
import { CHANNELS, several } from './answers-for-tests.ts'

const answer = fc.record({
  point: fc.constantFrom('gate', 'hall'),
  time: fc.option(fc.integer({ min: 0, max: 4000 })),
  device: fc.constantFrom(null, 'kiosk'),
  collector: fc.constantFrom(null, 'c1', 'c2'),
  channel: fc.constantFrom('qr', 'tablet'),
  event: fc.constantFrom(null, 'a', 'b'),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  satisfied: fc.option(fc.boolean()),
  items: fc.array(fc.option(fc.integer({ min: 3, max: 5 }), { freq: 9 }), {
    minLength: 7,
    maxLength: 7,
  }),
})

function expectWithinBounds({ statistic, effect, pValue, adjustedPValue, params, ids }: Sign) {
  expect(pValue ?? 0).toBeGreaterThanOrEqual(0)
  expect(adjustedPValue ?? 0).toBeGreaterThanOrEqual((pValue ?? 0) - 1e-15)
  expect(adjustedPValue ?? 0).toBeLessThanOrEqual(1)
  expectClean({ statistic, effect, pValue, adjustedPValue, params })
  expect(ids).toEqual([...new Set(ids)].sort())
}

test('signs do not depend on the order, and their numbers are finite and in bounds', () => {
  let seen = 0
  fc.assert(
    fc.property(
      fc.array(answer, { maxLength: 120, size: 'max' }),
      fc.infiniteStream(fc.nat(1e6)),
      (parts, keys) => {
        const answers = parts.map((part, i) => ({ ...part, id: `r${i}` }))
        const mixed = answers
          .map((entry) => ({ entry, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const input = { channels: CHANNELS, tallies: [] }
        const signs = qualitySigns({ ...input, answers })
        seen += signs.length
        expect(qualitySigns({ ...input, answers: mixed })).toEqual(signs)
        for (const sign of signs) expectWithinBounds(sign)
      },
    ),
    { numRuns: 40 },
  )
  expect(seen).toBeGreaterThan(40)
})

test('a threshold that is given replaces the default one only', () => {
  const given = thresholdsWith({ burstCount: 5 })
  expect(given).toEqual({ ...DEFAULT_THRESHOLDS, burstCount: 5 })
  expect(thresholdsWith()).toEqual(DEFAULT_THRESHOLDS)
})

test('no answers give no signs, and what is wrong is named', () => {
  expect(qualitySigns({ answers: [] })).toEqual([])
  const [one] = several('one', 1, () => ({}))
  const twice = one ? [one, one] : []
  expect(() => qualitySigns({ answers: twice })).toThrow(/^answers: one0 /)
  const uneven = several('u', 2, (i) => ({ items: i === 0 ? [1] : [] }))
  expect(() => qualitySigns({ answers: uneven })).toThrow(/^answers: /)
  const endless = several('e', 1, () => ({ time: Number.POSITIVE_INFINITY }))
  expect(() => qualitySigns({ answers: endless })).toThrow(/^answers: /)
  expect(() => qualitySigns({ answers: [] }, { burstWindow: 0 })).toThrow(/^burstWindow: /)
  expect(() => qualitySigns({ answers: [] }, { perfectP: 2 })).toThrow(/^perfectP: /)
  expect(() => qualitySigns({ answers: [] }, { leastAnswers: 1.5 })).toThrow(/^leastAnswers: /)
  const tallies = [{ id: 't', count: -1 }]
  expect(() => qualitySigns({ answers: [], tallies })).toThrow(/^count: /)
})
