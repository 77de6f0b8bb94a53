import type { Language } from '../instrument/questionnaire.ts'
import { visitorMessages } from '../messages/visitor.ts'
import type { MessageKind } from '../messages/visitor-messages.ts'
import { Mark } from '../parts/mark.tsx'
import { type Organiser, OrganiserFoot, Telephone } from '../parts/organiser-foot.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'

export interface MessagePageProps {
  readonly kind: MessageKind
  readonly language: Language
  readonly organiser: Organiser
  /** Only for `not_open`: when it opens, as it is to be read. */
  readonly opensAt?: string
  /** The survey or page to go back to; left out where going back does not help. */
  readonly backHref?: string
  readonly style: string
}

/** A friendly page that says what happened and what to do next. It has no script. */
export function messagePage(props: MessagePageProps): string {
  const { language, organiser } = props
  const text = visitorMessages(language)
  const { title, advice } = text.messages[props.kind]
  return documentText(
    <PublicDocument
      language={language}
      title={`${title} · ${organiser.museum}`}
      style={props.style}
      script=""
    >
      <Strata />
      <main class="plain">
        <Mark size={64} />
        <h1>{title}</h1>
        <p>{advice}</p>
        {props.opensAt && (
          <p>
            {text.opensAt} <strong>{props.opensAt}</strong>
          </p>
        )}
        {organiser.telephone && (
          <p>
            {text.telephone} <Telephone number={organiser.telephone} />
          </p>
        )}
        {props.backHref && (
          <a class="send quiet" href={props.backHref}>
            {text.backToSurvey}
          </a>
        )}
      </main>
      <OrganiserFoot organiser={{ ...organiser, telephone: '' }} language={language} />
    </PublicDocument>,
  )
}
