import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

/** A field that two people have changed, as people read it; empty where nothing was filled in. */
interface Difference {
  readonly label: string
  readonly theirs: string
  readonly yours: string
}

/** What somebody has stored meanwhile beside what was typed; fields that agree are left out. */
export function EditConflict(props: {
  language: Language
  title: string
  advice: string
  fields: readonly Difference[]
}) {
  const { conflictColumns } = deskMessages(props.language).activities
  return (
    <div class="notice bad" role="alert">
      <b>{props.title}</b>
      <p>{props.advice}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{conflictColumns.field}</th>
            <th scope="col">{conflictColumns.theirs}</th>
            <th scope="col">{conflictColumns.yours}</th>
          </tr>
        </thead>
        <tbody>
          {props.fields
            .filter(({ theirs, yours }) => theirs !== yours)
            .map(({ label, theirs, yours }) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{theirs || '—'}</td>
                <td>{yours || '—'}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
