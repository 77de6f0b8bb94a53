import type { QuestionnaireCodes } from '../../survey-ui/docs/open-api.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Questionnaires } from '../questionnaires.ts'

/** Ids and codes of the current questionnaire, which the answers of a response are made of. */
export function describeQuestionnaire(
  { version, questionnaire }: Questionnaires['current'],
  language: Language,
): QuestionnaireCodes {
  return {
    version,
    questions: questionnaire.questions.map((question) => ({
      id: question.id,
      title: question.shortText[language],
      kind: question.kind,
      required: question.required,
      codes: [
        ...question.categories.map(({ code, label }) => ({ code, label: label[language] })),
        ...(question.notApplicable
          ? [{ code: 'not_applicable', label: question.notApplicable[language] }]
          : []),
      ],
    })),
  }
}
