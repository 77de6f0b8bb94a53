import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

interface Period {
  readonly from: string
  readonly to: string
}

/** This year, month and day as links that keep the rest of a filter. */
export function PeriodPresets(props: {
  language: Language
  /** Local date of now. */
  today: string
  shown: Period
  hrefOf(period: Period): string
}) {
  const { today, shown, hrefOf } = props
  const text = deskMessages(props.language).results.presets
  const presets = [
    { name: text.year, period: wholeYear(today) },
    { name: text.month, period: wholeMonth(today) },
    { name: text.today, period: { from: today, to: today } },
  ]
  const isShown = ({ from, to }: Period) => from === shown.from && to === shown.to
  return (
    <ul class="presets">
      {presets.map(({ name, period }) => (
        <li>
          <a href={hrefOf(period)} aria-current={isShown(period) ? 'true' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** First and last day as fields of a form. */
export function PeriodFields({ language, from, to }: { language: Language } & Period) {
  const text = deskMessages(language).results
  return (
    <>
      <label>
        <span>{text.from}</span>
        <input type="date" name="from" value={from} required />
      </label>
      <label>
        <span>{text.to}</span>
        <input type="date" name="to" value={to} required />
      </label>
    </>
  )
}

/** First and last day of the year of a date. */
export function wholeYear(date: string): Period {
  const year = date.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** First and last day of the month of a date. */
function wholeMonth(date: string): Period {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const prefix = date.slice(0, 7)
  return { from: `${prefix}-01`, to: `${prefix}-${String(lastDay).padStart(2, '0')}` }
}
