import { formatInstant } from '../desk/format.ts'
import { QrCode, type QrModules } from '../desk/qr-code.tsx'
import type { Language } from '../instrument/questionnaire.ts'
import { collectMessages } from '../messages/public.ts'
import { Mark } from '../parts/mark.tsx'
import { type Organiser, OrganiserFoot } from '../parts/organiser-foot.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'
import { LanguageLink } from './language-link.tsx'

export interface CollectPoint {
  readonly code: string
  readonly name: string
  readonly state: 'open' | 'closed' | 'waiting' | 'over'
  readonly isTest: boolean
  /** An instant; `null` where it is open from the beginning. */
  readonly opensAt: string | null
  readonly address: string
  readonly modules: QrModules
  /** Responses of today. */
  readonly received: number
}

export interface CollectPageProps {
  readonly language: Language
  readonly organiser: Organiser
  readonly label: string
  /** Last local date of the link. */
  readonly until: string
  readonly points: readonly CollectPoint[]
  readonly style: string
}

/** What a partner or a volunteer needs: the code, the survey, and how many came in today. No rate, no answer. */
export function collectPage(props: CollectPageProps): string {
  const { language, organiser, label, points } = props
  const text = collectMessages(language)
  return documentText(
    <PublicDocument
      language={language}
      title={`${text.title} · ${organiser.museum}`}
      style={props.style}
      script=""
    >
      <Strata />
      <header>
        <Mark size={36} />
        <strong>{organiser.museum}</strong>
        <LanguageLink other={text.other} />
      </header>
      <main class="collect">
        <div class="screen">
          <h1>{text.title}</h1>
          <p class="label">{label}</p>
          <p>{text.lead}</p>
          <ul class="rules">
            {text.rules.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </div>
        {points.length === 0 && <p class="banner">{text.nothing}</p>}
        {points.map((point) => (
          <Point point={point} language={language} />
        ))}
        <div class="screen">
          <p class="note">{text.print}</p>
          <p class="note">{text.until(props.until)}</p>
        </div>
      </main>
      <OrganiserFoot organiser={organiser} language={language} />
    </PublicDocument>,
  )
}

function Point({ point, language }: { point: CollectPoint; language: Language }) {
  const text = collectMessages(language)
  const { code, name, state, opensAt, address } = point
  const isOpen = state === 'open'
  const isOver = state === 'closed' || state === 'over'
  const survey = `/s/${code}${language === 'en' ? '?language=en' : ''}`
  return (
    <section class="sheet" aria-labelledby={`p-${code}`}>
      <h2 id={`p-${code}`}>{name}</h2>
      {point.isTest && <p class="banner">{text.test}</p>}
      {isOver && <p class="banner">{text.closed}</p>}
      {state === 'waiting' && opensAt && (
        <p class="banner">{text.waiting(formatInstant(opensAt))}</p>
      )}
      {!isOver && (
        <>
          <p class="call paper">
            {text.sentence}
            <span>{text.sentenceSub}</span>
          </p>
          <QrCode modules={point.modules} label={`QR ${code}`} />
          <p class="address">
            {text.address} <code>{address.replace(/^https?:\/\//, '')}</code>
          </p>
        </>
      )}
      <p class="count screen" role="status">
        {text.today(point.received)}
      </p>
      {isOpen && (
        <a class="send screen" href={survey}>
          {text.open}
        </a>
      )}
      <p class="screen">
        <a class="refresh" href={language === 'en' ? '?language=en' : '?'}>
          {text.refresh}
        </a>
      </p>
    </section>
  )
}
