import { deskMessages } from '../messages/desk.ts'
import type { ImportPreviewProps, RefusedCell } from './import-preview-props.ts'

/** Every cell that cannot be taken, by sheet, row and column, with what was expected there. */
export function ImportRefused(props: ImportPreviewProps) {
  const { frame, refused } = props
  const text = deskMessages(frame.language).imports
  if (refused.length === 0) return null
  return (
    <section class="card wide refused" aria-labelledby="refused">
      <h2 id="refused">{text.refusedTitle}</h2>
      <p class="note">{text.refusedLead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.written}</th>
            <th scope="col">{text.expected}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((cell) => (
            <tr>
              <th scope="row">{text.where(cell.sheet, cell.row, cell.column)}</th>
              <td data-label={text.written}>
                {cell.text === '' ? <span class="soft">{text.blank}</span> : <q>{cell.text}</q>}
              </td>
              <td data-label={text.expected}>{expected(props, cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function expected({ frame, types, towns }: ImportPreviewProps, cell: RefusedCell): string {
  const { faults, fields } = deskMessages(frame.language).imports
  const field = fields[cell.field] ?? cell.field
  return faults[cell.code]?.(field, types, towns, cell.of) ?? cell.code
}
