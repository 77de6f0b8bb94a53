import { LEVELS, type Level } from '../analysis/indicator/level-counts.ts'
import { codedQuestions } from '../survey-ui/instrument/pack.ts'
import { type Questionnaires, questionnaireOf } from './questionnaires.ts'

/** Tells the overall level of packed answers, `null` where there is none. */
export function levelReader(
  questionnaires: Questionnaires,
): (questionnaireVersion: number, answers: string) => Level | null {
  const places = new Map<number, number>()
  const placeIn = (version: number) => {
    const questions = codedQuestions(questionnaireOf(questionnaires, version))
    const place = places.get(version) ?? questions.findIndex(({ id }) => id === 'overall')
    places.set(version, place)
    return place
  }
  return (version, answers) => {
    const token = answers.split('|')[placeIn(version)]
    return LEVELS.find((level) => level === token) ?? null
  }
}
