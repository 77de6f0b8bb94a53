import fc from 'fast-check'
import type { SurveyRow } from '../../../analysis/weighting/survey-design.ts'

/** A survey of two strata with at least two clusters each, single answers, two groupings. */
export const surveyRows: fc.Arbitrary<SurveyRow[]> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([one, two]) => {
    const clusters = [
      ...Array.from({ length: one }, (_, i) => ({ stratum: 'A', cluster: `A${i}` })),
      ...Array.from({ length: two }, (_, i) => ({ stratum: 'B', cluster: `B${i}` })),
    ]
    const answer = fc.record({
      total: fc.constantFrom(0, 1, 1),
      channel: fc.constantFrom('qr', 'tablet', 'tally'),
      day: fc.integer({ min: 1, max: 4 }),
    })
    const answers = fc.array(answer, { minLength: 4, maxLength: 8 })
    return fc.tuple(...clusters.map(() => answers)).map((lists) =>
      lists.flatMap((list, i) =>
        list.map(({ total, channel, day }) => ({
          stratum: clusters[i]?.stratum ?? '',
          cluster: clusters[i]?.cluster ?? '',
          weight: clusters[i]?.stratum === 'A' ? 2 : 0.5,
          answers: 1,
          total,
          groups: { channel, day: String(day) },
        })),
      ),
    )
  })
