import type { DocsMessages } from '../messages/docs.ts'
import { statusClass } from './example-view.tsx'
import type { OpenApiDocument } from './open-api.ts'

/** Every problem code with its status, and what to do about it. */
export function ProblemSection(props: {
  problems: OpenApiDocument['x-problems']
  text: DocsMessages['page']
}) {
  const { problems, text } = props
  return (
    <section id="problems" class="part">
      <h2>{text.problems.title}</h2>
      <p>{text.problems.lead}</p>
      <table class="problems">
        <thead>
          <tr>
            <th scope="col">{text.problems.code}</th>
            <th scope="col">{text.problems.status}</th>
            <th scope="col">{text.problems.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ code, status, description }) => (
            <tr id={`problem-${code}`}>
              <th scope="row">
                <code>{code}</code>
              </th>
              <td>
                <span class={statusClass(status)}>{status}</span>
              </td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
