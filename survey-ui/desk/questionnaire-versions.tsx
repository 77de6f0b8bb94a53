import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatInstant } from './format.ts'
import type { QuestionnaireVersionLine } from './questionnaire-props.ts'

/** Every published version with a link to what it asked, latest first. */
export function QuestionnaireVersions(props: {
  language: Language
  versions: readonly QuestionnaireVersionLine[]
  /** The version that the page is about. */
  shown?: number
}) {
  const text = deskMessages(props.language).questionnaire
  return (
    <section class="card">
      <h2>{text.versions}</h2>
      <ol class="versions">
        {props.versions.map((one) => (
          <li>
            <span>
              <a
                href={`/desk/questionnaire/versions/${one.version}`}
                aria-current={one.version === props.shown ? 'true' : undefined}
              >
                {text.version(one.version)}
              </a>
              {one.isCurrent && <span class="tag">{text.current}</span>}
            </span>
            <small>
              {one.isAnswered ? text.answered : text.unanswered}
              {' · '}
              <time datetime={one.publishedAt}>{formatInstant(one.publishedAt)}</time>
              {' · '}
              {one.publishedBy ?? text.byInstallation}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
