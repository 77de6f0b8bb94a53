import { describe, expect, test } from 'vitest'
import type { Condition, Question } from '../../../survey-ui/instrument/questionnaire.ts'
import { isAsked } from '../../../survey-ui/instrument/routing.ts'

const LABEL = { zh: '题', en: 'question' }
const asked = (askedWhen: readonly Condition[], answers = {}, activityTypeKnown = true) => {
  const question: Question = {
    id: 'q',
    kind: 'choice',
    text: LABEL,
    shortText: LABEL,
    required: false,
    categories: [],
    askedWhen,
    part: 'core',
  }
  return isAsked(question, answers, { activityTypeKnown })
}

describe('isAsked', () => {
  test('asks a question without conditions', () => {
    expect(asked([])).toBe(true)
  })

  test('waits for the answer that a question depends on', () => {
    const condition = [{ question: 'overall', in: ['2', '1'] }]
    expect(asked(condition)).toBe(false)
    expect(asked(condition, { overall: 'not_answered' })).toBe(false)
    expect(asked(condition, { overall: '1' })).toBe(true)
    expect(asked(condition, { overall: '3' })).toBe(false)
  })

  test('asks until the answer that forbids it is given', () => {
    const condition = [{ question: 'age', notIn: ['under_14'] }]
    expect(asked(condition)).toBe(true)
    expect(asked(condition, { age: 'under_14' })).toBe(false)
  })

  test('asks for the activity type only where the place does not tell it', () => {
    const condition = [{ place: 'activity_type_unknown' } as const]
    expect(asked(condition, {}, true)).toBe(false)
    expect(asked(condition, {}, false)).toBe(true)
  })

  test('needs all conditions to hold', () => {
    const both = [
      { question: 'overall', in: ['1'] },
      { question: 'age', notIn: ['under_14'] },
    ]
    expect(asked(both, { overall: '1', age: '18_35' })).toBe(true)
    expect(asked(both, { overall: '1', age: 'under_14' })).toBe(false)
  })
})
