import type { Bilingual, Category, Language, Question, Questionnaire } from './questionnaire.ts'

type ChangedPart =
  | 'title'
  | 'intro'
  | 'thanks'
  | 'text'
  | 'shortText'
  | 'notApplicable'
  | 'required'
  | 'maxLength'
  | 'category'
  | 'categoryOrder'

/** One text or setting that differs; empty where there is none on that side. */
export interface Difference {
  readonly part: ChangedPart
  readonly before: string
  readonly after: string
  /** The category it is about. */
  readonly code?: string
}

export type QuestionnaireChange =
  | {
      readonly kind: 'added' | 'removed' | 'switched_on' | 'switched_off'
      readonly question: Question
    }
  | { readonly kind: 'changed'; readonly question: Question; readonly parts: readonly Difference[] }
  | { readonly kind: 'texts'; readonly parts: readonly Difference[] }
  | { readonly kind: 'order' }

/** What a later version would change, in the order in which people read it; empty when nothing. */
export function questionnaireChanges(
  before: Questionnaire,
  after: Questionnaire,
): readonly QuestionnaireChange[] {
  const texts = (['title', 'intro', 'thanks'] as const).flatMap((part) =>
    textDifferences(part, before[part], after[part]),
  )
  const were = new Map(everyQuestion(before).map((one) => [one.id, one]))
  const are = new Map(everyQuestion(after).map((one) => [one.id, one]))
  return [
    ...(texts.length > 0 ? [{ kind: 'texts', parts: texts } as const] : []),
    ...[...are.values()].flatMap((question) =>
      questionChanges(
        question,
        were.get(question.id),
        isAsked(before, question),
        isAsked(after, question),
      ),
    ),
    ...[...were.values()]
      .filter((question) => !are.has(question.id))
      .map((question) => ({ kind: 'removed', question }) as const),
    ...(isReordered(before, after) ? [{ kind: 'order' } as const] : []),
  ]
}

/** Asked questions, then those that are switched off. */
export function everyQuestion({ questions, switchedOff = [] }: Questionnaire): readonly Question[] {
  return [...questions, ...switchedOff.map((one) => one.question)]
}

function isAsked({ questions }: Questionnaire, { id }: Question): boolean {
  return questions.some((question) => question.id === id)
}

function questionChanges(
  question: Question,
  before: Question | undefined,
  was: boolean,
  is: boolean,
): readonly QuestionnaireChange[] {
  if (!before) return [{ kind: 'added', question }]
  const parts = questionDifferences(before, question)
  return [
    ...(was === is ? [] : [{ kind: is ? 'switched_on' : 'switched_off', question } as const]),
    ...(parts.length > 0 ? [{ kind: 'changed', question, parts } as const] : []),
  ]
}

/** What differs between two states of one question. */
export function questionDifferences(before: Question, after: Question): readonly Difference[] {
  return [
    ...textDifferences('text', before.text, after.text),
    ...textDifferences('shortText', before.shortText, after.shortText),
    ...textDifferences('notApplicable', before.notApplicable, after.notApplicable),
    ...differing('required', before.required ? 'yes' : 'no', after.required ? 'yes' : 'no'),
    ...differing('maxLength', String(before.maxLength ?? ''), String(after.maxLength ?? '')),
    ...categoryDifferences(before.categories, after.categories),
  ]
}

function categoryDifferences(
  before: readonly Category[],
  after: readonly Category[],
): readonly Difference[] {
  const codes = [...new Set([...before, ...after].map((category) => category.code))]
  const labels = codes.flatMap((code) =>
    textDifferences('category', labelOf(before, code), labelOf(after, code), code),
  )
  const kept = (list: readonly Category[], other: readonly Category[]) =>
    list.filter(({ code }) => labelOf(other, code)).map(({ code }) => code)
  const isMoved = kept(before, after).join() !== kept(after, before).join()
  const order = (list: readonly Category[]) => list.map(({ label }) => label.zh).join('、')
  return [...labels, ...(isMoved ? differing('categoryOrder', order(before), order(after)) : [])]
}

function labelOf(categories: readonly Category[], code: string): Bilingual | undefined {
  return categories.find((category) => category.code === code)?.label
}

function textDifferences(
  part: ChangedPart,
  before: Bilingual | undefined,
  after: Bilingual | undefined,
  code?: string,
): readonly Difference[] {
  return (['zh', 'en'] as const satisfies readonly Language[]).flatMap((language) =>
    differing(part, before?.[language] ?? '', after?.[language] ?? '', code),
  )
}

function differing(
  part: ChangedPart,
  before: string,
  after: string,
  code?: string,
): readonly Difference[] {
  return before === after ? [] : [{ part, before, after, ...(code === undefined ? {} : { code }) }]
}

function isReordered(before: Questionnaire, after: Questionnaire): boolean {
  const common = (one: Questionnaire, other: Questionnaire) =>
    one.questions.filter((question) => isAsked(other, question)).map(({ id }) => id)
  return common(before, after).join() !== common(after, before).join()
}
