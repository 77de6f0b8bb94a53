import type { Language } from '../instrument/questionnaire.ts'
import { visitorMessages } from '../messages/visitor.ts'
import { Mark } from '../parts/mark.tsx'
import { type Organiser, OrganiserFoot, Telephone } from '../parts/organiser-foot.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'

export interface ThanksPageProps {
  readonly language: Language
  readonly large: boolean
  readonly organiser: Organiser
  readonly point: { readonly code: string }
  /** What the questionnaire says instead of the standard sentence. */
  readonly lead?: string
  /** `null` where none is given: test mode, or not a web response. */
  readonly receipt: string | null
  /** Responses received today, at this point or everywhere; `null` when unknown. */
  readonly today: null | { readonly count: number; readonly scope: 'point' | 'all' }
  readonly testMode: boolean
  /** Shown to an editor: it leads nowhere. */
  readonly isPreview?: boolean
  readonly style: string
  /** Forgets the draft of this point; the page is complete without it. */
  readonly script: string
}

export function thanksPage(props: ThanksPageProps): string {
  const { language, organiser, point, today } = props
  const text = visitorMessages(language)
  const again = `/s/${encodeURIComponent(point.code)}${query(props)}`
  return documentText(
    <PublicDocument
      language={language}
      title={`${text.thanks} · ${organiser.museum}`}
      style={props.style}
      script={props.script}
      large={props.large}
    >
      <Strata />
      <main class="plain" data-point={point.code}>
        <Mark size={88} />
        <h1>{text.thanks}</h1>
        <p>{props.lead || text.thanksLead}</p>
        {props.isPreview && <p class="banner">{text.preview}</p>}
        {props.testMode && <p class="banner">{text.testMode}</p>}
        {today && <p>{text.receivedToday(today.count, today.scope === 'point')}</p>}
        <Receipt {...props} />
        {organiser.telephone && (
          <p>
            {text.callUs} <Telephone number={organiser.telephone} />
          </p>
        )}
        <a class="send quiet" href={props.isPreview ? undefined : again}>
          {text.another}
        </a>
      </main>
      <OrganiserFoot organiser={{ ...organiser, telephone: '' }} language={language} />
    </PublicDocument>,
  )
}

/** The next person at the same phone keeps the language and the size, and nothing else. */
function query(props: ThanksPageProps): string {
  const pairs = [props.language === 'en' && 'language=en', props.large && 'size=large']
  const text = pairs.filter((pair) => pair !== false).join('&')
  return text === '' ? '' : `?${text}`
}

function Receipt({ receipt, language }: ThanksPageProps) {
  if (!receipt) return null
  const text = visitorMessages(language)
  return (
    <div class="slip">
      {text.receipt} <b>{receipt}</b>
      <p>{text.receiptUse}</p>
    </div>
  )
}
