import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatCount } from './format.ts'

export interface UnknownCodes {
  /** Most frequent first. */
  readonly shown: readonly { readonly code: string; readonly n: number }[]
  /** How many more there are. */
  readonly more: number
}

/** Codes that people tried and nobody made: a mistyped address, or a poster that was printed wrong. */
export function UnknownCodesPanel(props: { language: Language; codes: UnknownCodes }) {
  const { shown, more } = props.codes
  const text = deskMessages(props.language).points.unknownCodes
  if (shown.length === 0) return null
  return (
    <section class="unknown-codes" aria-labelledby="unknown-codes-title">
      <h2 id="unknown-codes-title">{text.title}</h2>
      <p class="note">{text.lead}</p>
      <ul>
        {shown.map(({ code, n }) => (
          <li>
            <code>{code}</code> <span class="note">{text.times(formatCount(n))}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{text.more(formatCount(more))}</p>}
    </section>
  )
}
