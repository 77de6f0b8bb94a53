import { type FieldContext, faultText, firstControl } from './field-context.ts'

/** What stands above the questions when something needs a word; the script moves the focus here. */
export function SurveyNotices({ context }: { context: FieldContext }) {
  const { text, notice, faults } = context
  return (
    <>
      {context.isPreview && <p class="banner">{text.preview}</p>}
      {context.testMode && <p class="banner">{text.testMode}</p>}
      {notice && (
        <div class="notice" role="alert" tabindex={-1}>
          <h2>{text[notice].title}</h2>
          <p>{text[notice].advice}</p>
        </div>
      )}
      <RestoredNote context={context} />
      {faults.length > 0 && <FaultSummary context={context} />}
    </>
  )
}

/** Shown by the script when a draft came back: it may be from the person before. */
function RestoredNote({ context: { text } }: { context: FieldContext }) {
  return (
    <div class="restored" role="status" tabindex={-1} data-cleared={text.cleared}>
      <p hidden>
        {text.restored} <button type="button">{text.startAfresh}</button>
      </p>
    </div>
  )
}

function FaultSummary({ context }: { context: FieldContext }) {
  const unknown = context.faults.some((fault) => fault.code === 'unknown_question')
  return (
    <div class="notice" role="alert" tabindex={-1}>
      <h2>{context.text.faultSummary}</h2>
      <ul>
        {context.questionnaire.questions.map((question) => {
          const fault = faultText(context, question)
          if (fault === undefined) return null
          return (
            <li>
              <a href={`#${firstControl(question)}`}>{fault}</a>
            </li>
          )
        })}
        {unknown && <li>{context.text.faults.unknown_question('', 0)}</li>}
      </ul>
    </div>
  )
}
