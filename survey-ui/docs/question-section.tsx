import type { DocsMessages } from '../messages/docs.ts'
import type { QuestionnaireCodes } from './open-api.ts'

/** The questions of the current questionnaire with the codes that their answers may have. */
export function QuestionSection(props: {
  questionnaire: QuestionnaireCodes
  text: DocsMessages['page']
}) {
  const { questionnaire, text } = props
  return (
    <section id="questions" class="part">
      <h2>{text.questions.title}</h2>
      <p>{text.questions.lead(questionnaire.version)}</p>
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">{text.questions.id}</th>
            <th scope="col">{text.table.kind}</th>
            <th scope="col">{text.questions.codes}</th>
          </tr>
        </thead>
        <tbody>
          {questionnaire.questions.map((question) => (
            <tr>
              <th scope="row">
                <code>{question.id}</code>
                <small>{question.title}</small>
                {question.required && <small class="required">{text.table.required}</small>}
              </th>
              <td>{text.questions.kinds[question.kind]}</td>
              <td>
                {question.codes.map(({ code, label }) => (
                  <span class="pair">
                    <code>{code}</code> {label}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
