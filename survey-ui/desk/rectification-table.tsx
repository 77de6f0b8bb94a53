import { deskMessages } from '../messages/desk.ts'
import { LevelName } from './comment-facts.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { DueText, StateBadge } from './due-text.tsx'
import type { Choice } from './field.tsx'
import { placeNames } from './place-names.ts'
import type { RectificationFilter, RectificationLine } from './rectification-props.ts'

interface TableProps {
  readonly frame: DeskFrame
  readonly filter: RectificationFilter
  readonly lines: readonly RectificationLine[]
  readonly owners: readonly Choice[]
  readonly ticked: readonly string[]
}

/** Entries to look into, and to tick and give to somebody. */
export function RectificationTable(props: TableProps) {
  const { frame, filter } = props
  const text = deskMessages(frame.language).rectifications
  return (
    <form method="post" action="/desk/rectifications/assign" class="card wide" id="ledger">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{text.choose}</span>
            </th>
            <th scope="col">{text.due}</th>
            <th scope="col">{text.level}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.received}</th>
            <th scope="col">{text.owner}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.open}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <Line line={line} {...props} />
          ))}
        </tbody>
      </table>
      <p class="assign">
        <label for="assign-owner">{text.assignTo}</label>
        <select id="assign-owner" name="owner">
          <option value="">{text.assignNobody}</option>
          {props.owners.map((owner) => (
            <option value={owner.value}>{owner.label}</option>
          ))}
        </select>
        <button type="submit">{text.assign}</button>
      </p>
      <input type="hidden" name="state" value={filter.state} />
      <input type="hidden" name="shown" value={filter.owner} />
      <input type="hidden" name="year" value={filter.year} />
    </form>
  )
}

function Line({ line, frame, ticked }: TableProps & { line: RectificationLine }) {
  const { language } = frame
  const text = deskMessages(language).rectifications
  const value = `${line.responseId}:${line.version}`
  const [pointName = '', activityName] = placeNames(line)
  return (
    <tr>
      <td class="choose">
        <label class="tick">
          <input type="checkbox" name="entry" value={value} checked={ticked.includes(value)} />
          <span class="unseen">{text.chooseOf(line.receivedOn, pointName)}</span>
        </label>
      </td>
      <td data-label={text.due}>
        <DueText due={line} language={language} />
      </td>
      <td data-label={text.level}>
        <LevelName level={line.level} language={language} />
      </td>
      <td data-label={text.place}>
        <span>
          {pointName}
          {activityName && <small>{activityName}</small>}
        </span>
      </td>
      <td data-label={text.received} class="when">
        {line.receivedOn}
      </td>
      <td data-label={text.owner}>{line.owner ?? <span class="soft">{text.noOwner}</span>}</td>
      <td data-label={text.state}>
        <span>
          <StateBadge state={line.state} language={language} />
        </span>
      </td>
      <td class="links" data-label="">
        <a href={`/desk/rectifications/${line.responseId}`}>
          {text.open}
          <span class="unseen"> {text.openOf(line.receivedOn, pointName)}</span>
        </a>
      </td>
    </tr>
  )
}
