import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import { wholeYear } from './filter-period.tsx'
import { formatCount } from './format.ts'
import type { OverviewProps } from './overview-props.ts'
import { ledgerHref } from './rectification-props.ts'

interface ToDo {
  readonly n: number
  /** Where its count stops; left out where all are counted. */
  readonly most?: number
  readonly words: (n: number) => string
  readonly link: string
  readonly href: string
  readonly isLate?: boolean
}

/** What is left to do, each with the page where it is done; what is overdue comes first. */
export function ToDoPanel(props: OverviewProps) {
  const { frame, period } = props
  const text = deskMessages(frame.language).overview
  const year = wholeYear(period.from)
  const isYear = year.from === period.from && year.to === period.to
  const left = [...ratings(props, text), ...targets(props, text), ...gaps(props, text)].filter(
    ({ n }) => n > 0,
  )
  return (
    <section class="card to-do" aria-labelledby="to-do-title">
      <h2 id="to-do-title">{isYear ? text.toDoYear(period.from.slice(0, 4)) : text.toDoTitle}</h2>
      {left.length === 0 ? (
        <p>{text.toDoNone}</p>
      ) : (
        <ul>
          {left.map(({ n, most, words, link, href, isLate }) => (
            <li class={isLate ? 'late' : undefined}>
              <b>{n === most ? text.orMore(formatCount(n)) : formatCount(n)}</b>
              <span>
                {`${words(n)} `}
                <a href={href}>{link}</a>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Texts = DeskMessages['overview']

function ratings({ rectifications }: OverviewProps, text: Texts): readonly ToDo[] {
  const { most, overdue, inTime, unowned } = rectifications
  const { toDo, toDoLinks } = text
  return [
    {
      n: overdue,
      most,
      words: toDo.overdue,
      link: toDoLinks.overdue,
      href: ledgerHref({ state: 'overdue' }),
      isLate: true,
    },
    {
      n: unowned,
      most,
      words: toDo.unowned,
      link: toDoLinks.unowned,
      href: ledgerHref({ owner: 'nobody' }),
    },
    { n: inTime, most, words: toDo.inTime, link: toDoLinks.inTime, href: ledgerHref({}) },
  ]
}

/** Indicators below their target need a reason and a remedy in the form that is handed in. */
function targets({ report, period }: OverviewProps, text: Texts): readonly ToDo[] {
  return [
    {
      n: report.indicators.filter(({ reached }) => reached === false).length,
      words: text.toDo.targets,
      link: text.toDoLinks.targets,
      href: `/desk/indicators/rows?from=${period.from}&to=${period.to}`,
    },
  ]
}

function gaps({ coverage, period }: OverviewProps, text: Texts): readonly ToDo[] {
  const { toDo, toDoLinks } = text
  const page = `/desk/coverage?from=${period.from}&to=${period.to}`
  const thin = coverage.audiences.flatMap(({ groups }) => groups.filter((group) => group.isThin))
  return [
    {
      n: coverage.toDo.length,
      words: toDo.attendance,
      link: toDoLinks.attendance,
      href: `${page}#to-do`,
    },
    // A ledger that nobody keeps is not a gap of days.
    ...coverage.ledgers
      .filter(({ open }) => open > 0)
      .map(({ type, name, unknown }) => ({
        n: unknown,
        words: (n: number) => toDo.days(n, name),
        link: toDoLinks.days,
        href: `/desk/coverage/days?type=${encodeURIComponent(type)}`,
      })),
    {
      n: coverage.activities.filter(({ isFew }) => isFew).length,
      words: toDo.few,
      link: toDoLinks.few,
      href: `${page}#activities`,
    },
    { n: thin.length, words: toDo.groups, link: toDoLinks.groups, href: `${page}#people` },
  ]
}
