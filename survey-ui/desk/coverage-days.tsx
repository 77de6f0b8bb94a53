import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { LedgerCoverage } from './coverage-props.ts'
import { formatCount, formatDay, formatPeriod } from './format.ts'

/** Days that are written out; the others are counted. */
const WRITTEN = 12

/** Opening days of the permanent places beside their answers. */
export function CoverageDays(props: {
  language: Language
  ledgers: readonly LedgerCoverage[]
  today: string
}) {
  const { language, ledgers, today } = props
  const text = deskMessages(language).coverage
  return (
    <section class="card">
      <h2>{text.daysTitle}</h2>
      {ledgers.length === 0 ? (
        <>
          <p>{text.daysEmpty}</p>
          <p class="note">{text.daysEmptyAdvice}</p>
        </>
      ) : (
        ledgers.map((ledger) => <Ledger language={language} ledger={ledger} today={today} />)
      )}
    </section>
  )
}

function Ledger(props: { language: Language; ledger: LedgerCoverage; today: string }) {
  const { language, ledger, today } = props
  const text = deskMessages(language).coverage
  const query = new URLSearchParams({ type: ledger.type, month: today.slice(0, 7) })
  const isEmpty = ledger.open + ledger.closed === 0
  return (
    <div class="ledger">
      <h3>{ledger.name}</h3>
      <dl class="counts">
        <Count name={text.daysOpen} value={text.daysOf(formatCount(ledger.open))} />
        <Count name={text.daysClosed} value={text.daysOf(formatCount(ledger.closed))} />
        <Count name={text.daysUnknown} value={text.daysOf(formatCount(ledger.unknown))} />
        <Count
          name={text.daysVisits}
          value={ledger.visits === null ? text.unknown : formatCount(ledger.visits)}
          note={
            ledger.withoutVisits > 0 ? text.withoutVisits(formatCount(ledger.withoutVisits)) : ''
          }
        />
      </dl>
      {isEmpty && <p class="note">{text.daysEmptyAdvice}</p>}
      <Silent language={language} ledger={ledger} />
      <p class="screen-only">
        <a href={`/desk/coverage/days?${query}`}>{isEmpty ? text.startDays : text.daysFill}</a>
      </p>
    </div>
  )
}

function Count({ name, value, note = '' }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== '' && <small>{note}</small>}
      </dd>
    </div>
  )
}

function Silent({ language, ledger }: { language: Language; ledger: LedgerCoverage }) {
  const text = deskMessages(language).coverage
  const isOneYear =
    new Set(
      [...ledger.silent.map(({ date }) => date), ...ledger.unexpected].map((date) =>
        date.slice(0, 4),
      ),
    ).size === 1
  const day = (date: string) =>
    isOneYear ? formatDay(date, language) : formatPeriod(date, date, language)
  const lists = [
    {
      title: text.daysSilent(formatCount(ledger.silent.length)),
      days: ledger.silent.map(({ date, visits }) => text.dayVisits(day(date), formatCount(visits))),
    },
    {
      title: text.daysUnexpected(formatCount(ledger.unexpected.length)),
      days: ledger.open + ledger.closed === 0 ? [] : ledger.unexpected.map(day),
    },
  ].filter(({ days }) => days.length > 0)
  return (
    <>
      {lists.map(({ title, days }) => (
        <p>
          <b>{title}</b>{' '}
          <span class="soft">
            {days.slice(0, WRITTEN).join(text.joined)}
            {days.length > WRITTEN && ` ${text.daysMore(formatCount(days.length))}`}
          </span>
        </p>
      ))}
    </>
  )
}
