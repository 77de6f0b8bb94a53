import { expect, it } from 'vitest'
import { defaultQuestionnaire } from '../../../server/defaults/questionnaire.ts'
import { answerSeconds } from '../../../survey-ui/instrument/answer-time.ts'

const { questions } = defaultQuestionnaire([])

it('the default questionnaire takes a little less than a minute', () => {
  expect(answerSeconds(questions)).toBe(55)
})

it('what only some people meet does not count, nor what is not asked', () => {
  const rare = ['why', 'activity_type']
  const common = questions.filter((question) => !rare.includes(question.id))
  expect(answerSeconds(common)).toBe(answerSeconds(questions))
  expect(answerSeconds(questions.slice(0, 6))).toBeLessThan(answerSeconds(questions))
  expect(answerSeconds([])).toBe(5)
})
