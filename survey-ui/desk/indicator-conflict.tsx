import { deskMessages } from '../messages/desk.ts'
import { INDICATOR_FIELDS, type IndicatorField, type IndicatorFields } from './indicator-fields.ts'
import type { IndicatorFormProps } from './indicator-form-props.ts'
import { indicatorChoices, indicatorLabels } from './indicator-labels.ts'

/** Where the version that somebody stored meanwhile differs from what was typed. */
export function IndicatorConflict(props: IndicatorFormProps & { theirs: IndicatorFields }) {
  const { theirs, fields, frame } = props
  const text = deskMessages(frame.language).indicators
  const labels = indicatorLabels(frame.language)
  return (
    <div class="notice bad" role="alert">
      <b>{text.conflictTitle}</b>
      <p>{text.conflictAdvice}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.conflictColumns.field}</th>
            <th scope="col">{text.conflictColumns.theirs}</th>
            <th scope="col">{text.conflictColumns.yours}</th>
          </tr>
        </thead>
        <tbody>
          {INDICATOR_FIELDS.filter((name) => theirs[name] !== fields[name]).map((name) => (
            <tr>
              <th scope="row">{labels[name]}</th>
              <td>{shown(props, name, theirs)}</td>
              <td>{shown(props, name, fields)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A field as people read it: labels of choices instead of their codes. */
function shown(props: IndicatorFormProps, name: IndicatorField, fields: IndicatorFields): string {
  const { types, frame } = props
  const known: Readonly<Record<string, IndicatorFormProps['types']>> = {
    ...indicatorChoices(frame.language),
    types,
  }
  const label = (value: string) =>
    known[name]?.find((choice) => choice.value === value)?.label ?? value
  if (name === 'types' && fields.types !== '') return fields.types.split(',').map(label).join(' · ')
  return label(fields[name]) || '—'
}
