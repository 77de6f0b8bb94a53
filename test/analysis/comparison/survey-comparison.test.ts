import fc from 'fast-check'
import { expect, test } from 'vitest'
import { designDifference } from '../../../analysis/comparison/design-difference.ts'
import { designTrend } from '../../../analysis/comparison/design-trend.ts'
import { raoScott } from '../../../analysis/comparison/rao-scott.ts'
import {
  type Domain,
  makeDesign,
  type SurveyRow,
} from '../../../analysis/weighting/survey-design.ts'
import { expectClean } from '../expect-clean.ts'
import { surveyRows } from './surveys-for-tests.ts'

const outcome = (row: SurveyRow) => (row.total === 1 ? 'yes' : 'no')
const channel = (row: SurveyRow) => row.groups?.['channel'] ?? null
const day = (row: SurveyRow) => Number(row.groups?.['day'])
const ofChannel =
  (name: string): Domain =>
  (row) =>
    channel(row) === name
const pair = { first: ofChannel('qr'), second: ofChannel('tablet') }
const runs = { numRuns: 60 }

function near(value: number | null | undefined) {
  return typeof value === 'number' ? expect.closeTo(value, 6) : value
}

test('a table test is clean, and neither order nor unit of the weights matters', () => {
  fc.assert(
    fc.property(surveyRows, (rows) => {
      const found = raoScott(makeDesign(rows), outcome, channel)
      expectClean(found)
      const others = [
        raoScott(makeDesign(rows.toReversed()), outcome, channel),
        raoScott(
          makeDesign(rows.map((row) => ({ ...row, weight: row.weight * 9 }))),
          outcome,
          channel,
        ),
        raoScott(makeDesign(rows), channel, outcome),
      ]
      for (const other of others) {
        expect(other.reason).toBe(found.reason)
        expect(other.pearson).toEqual(near(found.pearson))
        expect(other.raoScottF?.pValue).toEqual(near(found.raoScottF?.pValue))
        const [wald, same] = [found.wald?.F ?? 0, other.wald?.F ?? 0]
        expect(Math.abs(same - wald)).toBeLessThanOrEqual(1e-3 * (1 + wald))
      }
      for (const test of [found.raoScottF, found.raoScottChisq, found.wald, found.adjWald]) {
        expect(test?.pValue ?? 0).toBeGreaterThanOrEqual(0)
        expect(test?.pValue ?? 0).toBeLessThanOrEqual(1)
      }
    }),
    runs,
  )
})

test('tallies of alike answers say the same as single ones', () => {
  fc.assert(
    fc.property(surveyRows, (rows) => {
      const doubled = makeDesign(rows.flatMap((row) => [row, row]))
      const tallied = makeDesign(rows.map((row) => ({ ...row, answers: 2, total: row.total * 2 })))
      const label = (row: SurveyRow) => (row.total > 0 ? 'yes' : 'no')
      const [a, b] = [doubled, tallied].map((design) => ({
        table: raoScott(design, label, channel),
        difference: designDifference(design, pair),
        trend: designTrend(design, day),
      }))
      expect(b?.table.raoScottF?.F).toEqual(near(a?.table.raoScottF?.F))
      expect(b?.table.n).toBe(a?.table.n)
      expect(b?.difference.se).toEqual(near(a?.difference.se))
      expect(b?.trend.slope).toEqual(near(a?.trend.slope))
      expect(b?.trend.se).toEqual(near(a?.trend.se))
    }),
    runs,
  )
})

test('groups of a survey swapped change the sign', () => {
  fc.assert(
    fc.property(surveyRows, (rows) => {
      const design = makeDesign(rows)
      const there = designDifference(design, pair)
      const back = designDifference(design, { first: pair.second, second: pair.first })
      expectClean(there)
      const opposite = (value: number | null | undefined) =>
        typeof value === 'number' ? expect.closeTo(0 - value, 9) : value
      expect(back.difference).toEqual(opposite(there.difference))
      expect(back.ci?.lower).toEqual(opposite(there.ci?.upper))
      expect(back.moverLogit?.lower).toEqual(opposite(there.moverLogit?.upper))
      expect(back.pValue).toEqual(near(there.pValue))
      if (there.se !== null && there.se1 !== null && there.se2 !== null) {
        const { se, se1, se2, covariance } = there
        expect(se ** 2).toBeCloseTo(se1 ** 2 + se2 ** 2 - 2 * (covariance ?? 0), 9)
      }
    }),
    runs,
  )
})

test('a trend over the opposite scores is the opposite trend, in any unit', () => {
  fc.assert(
    fc.property(surveyRows, (rows) => {
      const design = makeDesign(rows)
      const found = designTrend(design, day)
      expectClean(found)
      const back = designTrend(design, (row) => 20_000 - 3 * day(row))
      expect(back.t).toEqual(near(found.t === null ? null : 0 - found.t))
      expect(back.slope).toEqual(near(found.slope === null ? null : found.slope / -3))
      expect(back.reason).toBe(found.reason)
    }),
    runs,
  )
})

const alone: SurveyRow = {
  stratum: 'A',
  cluster: '1',
  weight: 1,
  answers: 1,
  total: 1,
  groups: { channel: 'qr', day: '1' },
}
const row = (cluster: string, total: number, name: string, when = 1): SurveyRow => ({
  ...alone,
  cluster,
  total,
  groups: { channel: name, day: String(when) },
})

test('what cannot be tested says why', () => {
  const none = { raoScottF: null, raoScottChisq: null, wald: null, adjWald: null }
  expect(raoScott(makeDesign([]), outcome, channel)).toMatchObject({ ...none, reason: 'no_data' })
  const one = makeDesign([row('1', 1, 'qr'), row('2', 0, 'qr')])
  expect(raoScott(one, outcome, channel)).toMatchObject({ ...none, reason: 'fewer_than_two' })
  const lonely = makeDesign([row('1', 1, 'qr'), row('1', 0, 'tablet'), row('1', 1, 'tablet')])
  expect(raoScott(lonely, outcome, channel)).toMatchObject({ ...none, reason: 'lonely_psu' })
  expect(raoScott(lonely, outcome, channel).pearson).toBeGreaterThan(0)
  expect(designDifference(lonely, pair)).toMatchObject({
    estimate1: 1,
    estimate2: 0.5,
    difference: 0.5,
    se: null,
    reason: 'lonely_psu',
  })
  const certain = makeDesign([...lonely.rows], { lonely: 'remove' })
  expect(raoScott(certain, outcome, channel).reason).toBe('no_degrees_of_freedom')
  expect(designDifference(certain, pair).reason).toBe('no_degrees_of_freedom')
  expect(designDifference(one, pair)).toMatchObject({ estimate1: 0.5, reason: 'no_data' })
})

test('a table with its answers in one corner of each kind is too sparse', () => {
  const labels = ['a', 'b', 'c']
  const rows = labels.flatMap((name, i) => [row(`${i}`, 1, name), row(`${i + 3}`, 1, name)])
  const found = raoScott(makeDesign(rows), channel, channel)
  expect(found).toMatchObject({ raoScottF: null, wald: null, reason: 'too_sparse' })
  expect(found.pearson).toBeCloseTo(12, 9)
})

test('a trend without a finite slope says why', () => {
  const trendOf = (rows: SurveyRow[]) => designTrend(makeDesign(rows), day)
  expect(trendOf([])).toMatchObject({ slope: null, reason: 'no_data' })
  expect(trendOf([row('1', 1, 'qr'), row('2', 0, 'qr')])).toMatchObject({ reason: 'one_score' })
  const parted = [row('1', 0, 'qr', 1), row('2', 0, 'qr', 2), row('3', 1, 'qr', 2)]
  expect(trendOf(parted)).toMatchObject({ slope: null, se: null, reason: 'separation' })
  const all = [row('1', 1, 'qr', 1), row('2', 1, 'qr', 2)]
  expect(trendOf(all)).toMatchObject({ slope: null, reason: 'separation' })
  const mixed = [
    row('1', 0, 'qr', 1),
    row('1', 1, 'qr', 1),
    row('1', 1, 'qr', 2),
    row('1', 0, 'qr', 2),
  ]
  expect(trendOf([...mixed, row('1', 1, 'qr', 2)])).toMatchObject({ reason: 'lonely_psu' })
})

test('rows of weight 0 and rows without a label count for nothing', () => {
  const rows = [0, 1, 2, 3].flatMap((i) => [
    row(`${i}`, i % 2, 'qr', i),
    row(`${i}`, 1, 'tablet', i + 1),
    row(`${i}`, i < 3 ? 0 : 1, 'tablet', 2),
  ])
  const plain = makeDesign(rows)
  const more = makeDesign([...rows, { ...row('1', 0, 'tally', 9), weight: 0 }])
  expect(raoScott(more, outcome, channel)).toEqual(raoScott(plain, outcome, channel))
  expect(designDifference(more, pair)).toEqual(designDifference(plain, pair))
  expect(designTrend(more, day)).toEqual(designTrend(plain, day))
  const unlabelled = makeDesign([...rows, row('1', 0, '', 9)])
  const label = (one: SurveyRow) => channel(one) || null
  expect(raoScott(unlabelled, outcome, label).n).toBe(rows.length)
  const scored = (one: SurveyRow) => (day(one) === 9 ? null : day(one))
  expect(designTrend(unlabelled, scored)).toEqual(designTrend(plain, day))
})

test('wrong input is named', () => {
  const design = makeDesign([row('1', 1, 'qr'), row('2', 0, 'tablet')])
  expect(() => designDifference(design, pair, 1)).toThrow(/^conf: /)
  expect(() => designTrend(design, () => Number.NaN)).toThrow(/^score: /)
  expect(() => designTrend(makeDesign([{ ...alone, total: 5 }]), day)).toThrow(/^total: /)
})
