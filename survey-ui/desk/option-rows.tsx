import { deskMessages } from '../messages/desk.ts'
import { FieldGroup } from './group-fields.tsx'
import { LONGEST, type OptionFields } from './question-fields.ts'
import type { QuestionFormProps } from './question-form-page.tsx'
import { newNumber, questionLabels } from './question-labels.ts'

/** The options of a question, one line each, and empty lines for further ones. */
export function OptionRows(props: QuestionFormProps) {
  const { frame, fields, faults, question } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  const isTypes = question.id === 'activity_type'
  return (
    <FieldGroup
      language={language}
      faults={faults}
      name="options"
      label={text.optionsTitle}
      hint={isTypes ? text.typesOnly : text.optionsHint}
    >
      <table class="option-rows">
        <thead>
          <tr>
            <th scope="col">{text.columns.place}</th>
            <th scope="col">{text.columns.code}</th>
            <th scope="col">{text.columns.zh}</th>
            <th scope="col">{text.columns.en}</th>
          </tr>
        </thead>
        <tbody>
          {fields.options.map((option) => (
            <OptionRow {...props} option={option} />
          ))}
        </tbody>
      </table>
    </FieldGroup>
  )
}

function OptionRow(props: QuestionFormProps & { option: OptionFields }) {
  const { option } = props
  const { key } = option
  return (
    <tr>
      <td class="option-place">
        <OptionInput {...props} name={`place_${key}`} value={option.place} longest={2} />
      </td>
      <td class="option-code">{newNumber(key) > 0 ? '' : <code>{key}</code>}</td>
      <td>
        <OptionInput {...props} name={`zh_${key}`} value={option.zh} longest={LONGEST.optionZh} />
      </td>
      <td>
        <OptionInput {...props} name={`en_${key}`} value={option.en} longest={LONGEST.optionEn} />
      </td>
    </tr>
  )
}

function OptionInput(props: QuestionFormProps & { name: string; value: string; longest: number }) {
  const { name, value, longest, fields, faults, frame } = props
  const { language } = frame
  const { columns } = deskMessages(language).questionnaire
  const [column = ''] = name.split('_', 1)
  const fault = faults[name]
  const words = fault === undefined ? '' : deskMessages(language).faults[fault]
  return (
    <div class={fault ? 'field faulty' : 'field'}>
      <input
        id={name}
        name={name}
        value={value}
        maxlength={longest}
        autocomplete="off"
        inputmode={name.startsWith('place_') ? 'numeric' : undefined}
        placeholder={columns[column as keyof typeof columns]}
        aria-label={questionLabels(fields, language)[name]}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${name}-fault` : undefined}
      />
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {words}
        </p>
      )}
    </div>
  )
}
