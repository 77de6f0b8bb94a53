import { deskMessages } from '../messages/desk.ts'
import { EditConflict } from './edit-conflict.tsx'
import { type OptionFields, QUESTION_FIELDS, type QuestionFields } from './question-fields.ts'
import type { QuestionFormProps } from './question-form-page.tsx'
import { questionLabels } from './question-labels.ts'

/** Where the draft that somebody stored meanwhile differs from what was typed. */
export function QuestionConflict(props: QuestionFormProps & { theirs: QuestionFields | null }) {
  const { fields, frame, theirs } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  const labels = questionLabels(fields, language)
  const texts = QUESTION_FIELDS.map((name) => ({
    label: labels[name] ?? name,
    theirs: shown(theirs?.[name] ?? '', text.yes),
    yours: shown(fields[name], text.yes),
  }))
  const options = {
    label: text.optionsTitle,
    theirs: listed(theirs?.options ?? []),
    yours: listed(fields.options),
  }
  // A new question has nothing to stand beside: the draft changed elsewhere.
  if (theirs === null) {
    return (
      <div class="notice bad" role="alert">
        <b>{text.conflictTitle}</b>
        <p>{text.conflictAdvice}</p>
      </div>
    )
  }
  return (
    <EditConflict
      language={language}
      title={text.conflictTitle}
      advice={text.conflictAdvice}
      fields={[...texts, options]}
    />
  )
}

function shown(value: string, yes: string): string {
  return value === 'yes' ? yes : value
}

function listed(options: readonly OptionFields[]): string {
  return options
    .filter(({ zh, en }) => zh !== '' || en !== '')
    .map(({ zh, en }) => `${zh} / ${en}`)
    .join('；')
}
