import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../../survey-ui/instrument/check.ts'
import { questionnaire } from '../visitor/survey-fixture.ts'
import { questionnaires, rawAnswers } from './questionnaire-arbitrary.ts'

const VISITOR = { activityTypeKnown: true, requiredMayBeMissing: false }
const PAPER = { activityTypeKnown: true, requiredMayBeMissing: true }
const check = (raw: Record<string, unknown>, options = VISITOR) =>
  checkAnswers(questionnaire, raw, options)
const answersOf = (raw: Record<string, unknown>, options = VISITOR) => {
  const checked = check(raw, options)
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked
}

describe('checkAnswers', () => {
  test('needs nothing but the overall level', () => {
    const { answers, comment } = answersOf({ overall: '5' })
    expect(answers['overall']).toBe('5')
    expect(answers['content']).toBe('not_answered')
    expect(comment).toBeNull()
  })

  test('takes category codes as text or whole numbers', () => {
    expect(answersOf({ overall: 4 }).answers['overall']).toBe('4')
  })

  test('lets a paper form miss the overall level, a visitor not', () => {
    expect(check({})).toEqual({ ok: false, faults: [{ question: 'overall', code: 'required' }] })
    expect(answersOf({}, PAPER).answers['overall']).toBe('not_answered')
  })

  test('reports all faults at once', () => {
    const checked = check({
      nonsense: '1',
      why: ['crowded', 'bored'],
      content: '6',
      staff: ['5', '4'],
      group: true,
      comment: '好'.repeat(201),
    })
    expect(checked).toEqual({
      ok: false,
      faults: [
        { question: 'nonsense', code: 'unknown_question' },
        { question: 'why', code: 'unknown_category' },
        { question: 'content', code: 'unknown_category' },
        { question: 'staff', code: 'one_answer_only' },
        { question: 'group', code: 'wrong_type' },
        { question: 'comment', code: 'text_too_long' },
        { question: 'overall', code: 'required' },
      ],
    })
  })

  test('accepts "not applicable" only where it is offered', () => {
    expect(answersOf({ overall: '5', content: 'not_applicable' }).answers['content']).toBe(
      'not_applicable',
    )
    expect(check({ overall: 'not_applicable' }).ok).toBe(false)
    expect(answersOf({ overall: 'not_applicable' }, PAPER).answers['overall']).toBe(
      'not_applicable',
    )
  })

  test('counts the characters of a comment, not its code units', () => {
    expect(answersOf({ overall: '5', comment: '😀'.repeat(200) }).comment).toHaveLength(400)
    expect(check({ overall: '5', comment: '😀'.repeat(201) }).ok).toBe(false)
  })

  test('cleans a comment of control characters, lone surrogates and outer space', () => {
    const { comment } = answersOf({ overall: '5', comment: ' a\u0000b\r\nc\ud800 ' })
    expect(comment).toBe('ab\nc\ufffd')
  })

  test('puts several answers into questionnaire order, each once', () => {
    const why = ['other', 'crowded', 'other']
    expect(answersOf({ overall: '1', why }).answers['why']).toEqual(['crowded', 'other'])
  })

  test('drops what was not asked, whatever was sent', () => {
    const checked = answersOf({
      activity_type: 'fair',
      overall: '5',
      why: ['crowded'],
      age: 'under_14',
      comment: '孩子写的',
    })
    expect(checked.answers['activity_type']).toBe('not_asked')
    expect(checked.answers['why']).toBe('not_asked')
    expect(checked.comment).toBeNull()
  })

  test('is not fooled by names of an object prototype', () => {
    expect(check({ overall: '5', toString: '1', constructor: '1' }).ok).toBe(false)
    expect(check({ overall: 'constructor' }).ok).toBe(false)
  })

  test('accepts whatever a questionnaire offers, and its own output again', () => {
    const cases = questionnaires.chain((made) => fc.tuple(fc.constant(made), rawAnswers(made)))
    fc.assert(
      fc.property(cases, ([made, raw]) => {
        const first = checkAnswers(made, raw, VISITOR)
        expect(first.ok).toBe(true)
        if (first.ok) expect(checkAnswers(made, first.answers, VISITOR)).toEqual(first)
      }),
    )
  })

  test('never throws, whatever is sent', () => {
    const name = fc.constantFrom(...questionnaire.questions.map(({ id }) => id), 'x', '__proto__')
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything()), (raw) => {
        expect(typeof check(raw).ok).toBe('boolean')
      }),
    )
  })
})
