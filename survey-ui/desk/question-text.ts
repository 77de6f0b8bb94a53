import type { Draft } from '../instrument/draft.ts'
import type { Refusal } from '../instrument/draft-operations.ts'
import type { Condition, Language, Question } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

/** What a question is called where its whole text is too long. */
export function questionName(question: Question, language: Language): string {
  return question.shortText[language] || question.text[language] || question.id
}

/** Its kind in words; one answer about the visitor is told apart, because it is kept apart. */
export function kindText({ kind, part }: Question, language: Language): string {
  const { kinds } = deskMessages(language).questionnaire
  return part === 'profile' && kind === 'choice' ? kinds.about : kinds[kind]
}

/** Where or after which answers a question is asked, in words. */
export function askedText(
  question: Question,
  questions: readonly Question[],
  language: Language,
): string {
  const text = deskMessages(language).questionnaire
  if (question.askedWhen.length === 0) return text.always
  const mark = language === 'zh' ? '；' : '; '
  return question.askedWhen.map((one) => conditionText(one, questions, language)).join(mark)
}

function conditionText(
  condition: Condition,
  questions: readonly Question[],
  language: Language,
): string {
  const text = deskMessages(language).questionnaire
  if ('place' in condition) return text.placeUnknown
  const decides = questions.find((question) => question.id === condition.question)
  const codes = 'in' in condition ? condition.in : condition.notIn
  const labels = codes
    .map((code) => decides?.categories.find((category) => category.code === code)?.label[language])
    .map((label, index) => text.label(label ?? codes[index] ?? ''))
    .join(text.or)
  const name = decides ? questionName(decides, language) : condition.question
  return 'in' in condition ? text.onlyIf(name, labels) : text.notIf(name, labels)
}

/** Why an operation was not carried out, naming the questions it is about. */
export function refusalText(refusal: Refusal, draft: Draft, language: Language): string {
  const name = (id: string) => {
    const found = draft.entries.find((entry) => entry.question.id === id)
    return found ? questionName(found.question, language) : id
  }
  const { refusals } = deskMessages(language).questionnaire
  return refusals[refusal.code](name(refusal.question), name(refusal.other ?? ''))
}
