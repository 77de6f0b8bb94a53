import { Face } from '../parts/faces.tsx'
import { type FieldProps, isFixed } from './field-context.ts'
import { Option } from './option.tsx'
import { QuestionFrame } from './question-frame.tsx'
import { WordWrapped } from './word-wrapped.tsx'

/**
 * Five equal labelled levels: full rows for the one required question, a card for the others, with
 * large words where it stands by itself.
 */
export function LevelField({ question, context }: FieldProps) {
  const card = isFixed(question) ? 'card own' : 'card'
  return (
    <QuestionFrame question={question} context={context} kind={question.required ? 'main' : card}>
      <div class="levels">
        {question.categories.map((level) => (
          <Option question={question} context={context} code={level.code} class={`l${level.code}`}>
            <Face level={level.code} />
            <b>
              <WordWrapped text={level.label[context.language]} />
            </b>
          </Option>
        ))}
      </div>
      <NotApplicable question={question} context={context} />
    </QuestionFrame>
  )
}

/** One or several of the categories, as chips. */
export function ChoiceField({ question, context }: FieldProps) {
  return (
    <QuestionFrame question={question} context={context} kind={question.kind}>
      <div class="chips">
        {question.categories.map((category) => (
          <Option question={question} context={context} code={category.code}>
            {category.label[context.language]}
          </Option>
        ))}
      </div>
      <NotApplicable question={question} context={context} />
    </QuestionFrame>
  )
}

function NotApplicable({ question, context }: FieldProps) {
  if (!question.notApplicable) return null
  return (
    <Option question={question} context={context} code="not_applicable" class="none">
      {question.notApplicable[context.language]}
    </Option>
  )
}
