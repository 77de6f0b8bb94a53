import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import { AuditFilterBar } from './audit-filter.tsx'
import { actionText, detailTexts, subjectText } from './audit-text.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'

export type AuditGroup = keyof DeskMessages['audit']['groups']

/** What an address asks for; empty is all. */
export interface AuditFilter {
  readonly person: string
  readonly group: AuditGroup | ''
  readonly from: string
  readonly to: string
  readonly subject: string
}

interface AuditLine {
  readonly at: string
  readonly person: string
  readonly action: string
  readonly subject: string
  /** Name of what the subject is a code of, where there is one. */
  readonly subjectName: string | null
  readonly details: Readonly<Record<string, unknown>>
}

export interface AuditProps {
  readonly frame: DeskFrame
  readonly filter: AuditFilter
  readonly hasBadFilter: boolean
  readonly persons: readonly string[]
  readonly lines: readonly AuditLine[]
  /** Addresses of the next page, of the first one and of the file; `null` where there is none. */
  readonly olderHref: string | null
  readonly newestHref: string | null
  readonly fileHref: string
}

/** Who did what at the desk and on the command line, latest first. */
export function AuditPage(props: AuditProps) {
  const { frame, lines } = props
  const text = deskMessages(frame.language).audit
  return (
    <DeskPage frame={frame} title={text.title} room="audit">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href={props.fileHref}>
            {text.download}
          </a>
        </div>
      </div>
      <AuditFilterBar {...props} />
      {props.newestHref && (
        <p class="note">
          {text.newer} <a href={props.newestHref}>{text.newest}</a>
        </p>
      )}
      {lines.length === 0 ? (
        <section class="empty">
          <h2>{text.empty}</h2>
          <p>{text.emptyAdvice}</p>
        </section>
      ) : (
        <Log {...props} />
      )}
      {props.olderHref && (
        <p class="buttons after">
          <a class="button" href={props.olderHref} rel="next">
            {text.older}
          </a>
        </p>
      )}
    </DeskPage>
  )
}

function Log({ frame, lines }: AuditProps) {
  const text = deskMessages(frame.language)
  return (
    <section class="card wide">
      <table class="audit">
        <thead>
          <tr>
            <th scope="col">{text.audit.at}</th>
            <th scope="col">{text.audit.what}</th>
            <th scope="col">{text.audit.subject}</th>
            <th scope="col">{text.audit.details}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line line={line} text={text} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ line, text }: { line: AuditLine; text: DeskMessages }) {
  const details = detailTexts(line.details, text)
  const subject = subjectText(line.action, line.subject)
  return (
    <tr>
      <td data-label={text.audit.at} class="when">
        <time datetime={line.at}>{formatInstant(line.at)}</time>
      </td>
      <td data-label={text.audit.what}>
        <span>
          <b>{line.person}</b> {actionText(line.action, text)}
        </span>
      </td>
      <td data-label={text.audit.subject} class={subject === '' ? 'nothing' : undefined}>
        <span>
          {line.subjectName ?? subject}
          {line.subjectName !== null && <small>{line.subject}</small>}
        </span>
      </td>
      <td data-label={text.audit.details} class={details.length === 0 ? 'nothing' : undefined}>
        <span>
          {details.map(([name, value]) => (
            <span class="detail">
              {name !== '' && <span class="soft">{name} </span>}
              {value}
            </span>
          ))}
        </span>
      </td>
    </tr>
  )
}
