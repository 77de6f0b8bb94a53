import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../../survey-ui/instrument/check.ts'
import { packAnswers, unpackAnswers } from '../../../survey-ui/instrument/pack.ts'
import { questionnaire } from '../visitor/survey-fixture.ts'
import { questionnaires, rawAnswers } from './questionnaire-arbitrary.ts'

const PLACE = { activityTypeKnown: true, requiredMayBeMissing: true }

describe('packed answers', () => {
  test('stand in questionnaire order, one token per coded question', () => {
    const checked = checkAnswers(
      questionnaire,
      { overall: '2', why: ['crowded', 'other'], staff: 'not_applicable', age: '60_plus' },
      PLACE,
    )
    expect(checked.ok && packAnswers(questionnaire, checked.answers)).toBe(
      'K|2|crowded,other|N|N|N|A|N|N|N|60_plus|N',
    )
  })

  test('come back as they went in', () => {
    const cases = questionnaires.chain((made) => fc.tuple(fc.constant(made), rawAnswers(made)))
    fc.assert(
      fc.property(cases, ([made, raw]) => {
        const checked = checkAnswers(made, raw, PLACE)
        if (!checked.ok) throw new Error('the raw answers were valid')
        const packed = packAnswers(made, checked.answers)
        expect(unpackAnswers(made, packed)).toEqual(checked.answers)
      }),
    )
  })

  test('of the default questionnaire come back as they went in', () => {
    fc.assert(
      fc.property(rawAnswers(questionnaire), (raw) => {
        const checked = checkAnswers(questionnaire, raw, PLACE)
        if (!checked.ok) throw new Error('the raw answers were valid')
        const packed = packAnswers(questionnaire, checked.answers)
        expect(unpackAnswers(questionnaire, packed)).toEqual(checked.answers)
      }),
    )
  })
})
