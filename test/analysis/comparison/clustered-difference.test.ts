import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusteredDifference } from '../../../analysis/comparison/clustered-difference.ts'
import { designDifference } from '../../../analysis/comparison/design-difference.ts'
import { makeDesign, type SurveyRow } from '../../../analysis/weighting/survey-design.ts'

const cluster = fc
  .record({ valid: fc.nat(12), satisfied: fc.nat(12) })
  .map(({ valid, satisfied }) => ({ valid, satisfied: Math.min(valid, satisfied) }))
const pairs = fc.array(fc.record({ first: cluster, second: cluster }), {
  minLength: 2,
  maxLength: 25,
})

test('counts by cluster say what the survey design says', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const rows = list.flatMap(({ first, second }, i): SurveyRow[] => [
        {
          stratum: '',
          cluster: `${i}`,
          weight: 1,
          answers: first.valid,
          total: first.satisfied,
          groups: { g: '1' },
        },
        {
          stratum: '',
          cluster: `${i}`,
          weight: 1,
          answers: second.valid,
          total: second.satisfied,
          groups: { g: '2' },
        },
      ])
      const wanted = designDifference(makeDesign(rows.filter((row) => row.answers > 0)), {
        first: (row) => row.groups?.['g'] === '1',
        second: (row) => row.groups?.['g'] === '2',
      })
      const got = clusteredDifference(list)
      for (const key of ['estimate1', 'estimate2', 'difference', 'df', 'reason'] as const) {
        expect(got[key], key).toEqual(wanted[key])
      }
      for (const key of ['se1', 'se2', 'covariance', 'se', 'pValue'] as const) {
        if (wanted[key] === null) expect(got[key], key).toBeNull()
        else expect(got[key], key).toBeCloseTo(wanted[key], 11)
      }
    }),
  )
})

test('swapping the groups turns the sign, and wrong counts are named', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const [one, other] = [
        clusteredDifference(list),
        clusteredDifference(list.map(({ first, second }) => ({ first: second, second: first }))),
      ]
      if (one.difference === null) expect(other.difference).toBeNull()
      else expect(other.difference).toBeCloseTo(-one.difference, 14)
    }),
  )
  const good = { satisfied: 1, valid: 2 }
  expect(() => clusteredDifference([{ first: { satisfied: 3, valid: 2 }, second: good }])).toThrow(
    /^x: /,
  )
  expect(() => clusteredDifference([{ first: good, second: good }], 1)).toThrow(/^conf: /)
})
