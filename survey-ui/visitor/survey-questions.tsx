import type { Question } from '../instrument/questionnaire.ts'
import { isAsked } from '../instrument/routing.ts'
import { ChoiceField, LevelField } from './choice-fields.tsx'
import { type FieldContext, type FieldProps, isFixed } from './field-context.ts'
import { TextField } from './text-field.tsx'

const isFacet = (question: Question) => question.kind === 'level' && !isFixed(question)

/** Every question that the place does not already answer, in order, with two quiet headings. */
export function SurveyQuestions({ context }: { context: FieldContext }) {
  const questions = context.questionnaire.questions.filter((question) =>
    isOffered(question, context),
  )
  const firstFacet = questions.findIndex(isFacet)
  const lastLevel = questions.findLastIndex(({ kind }) => kind === 'level')
  const firstOther = questions.findIndex(
    ({ part }, index) => index > lastLevel && part === 'profile',
  )
  return (
    <>
      {questions.map((question, index) => (
        <>
          {index === firstFacet && <Heading title={context.text.facets} context={context} />}
          {index === firstOther && <Heading title={context.text.aboutYou} context={context} />}
          <Field question={question} context={context} />
        </>
      ))}
    </>
  )
}

/** Conditions on the place are settled here; conditions on answers wait for the answers. */
function isOffered(question: Question, context: FieldContext): boolean {
  const askedWhen = question.askedWhen.filter((condition) => 'place' in condition)
  return isAsked({ ...question, askedWhen }, {}, context)
}

function Heading(props: { title: string; context: FieldContext }) {
  return (
    <h2>
      {props.title} <small>{props.context.text.optional}</small>
    </h2>
  )
}

function Field(props: FieldProps) {
  if (props.question.kind === 'level') return <LevelField {...props} />
  if (props.question.kind === 'text') return <TextField {...props} />
  return <ChoiceField {...props} />
}
