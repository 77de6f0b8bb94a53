import { deskMessages } from '../messages/desk.ts'
import { EditConflict } from './edit-conflict.tsx'
import { INDICATOR_FIELDS, type IndicatorField, type IndicatorFields } from './indicator-fields.ts'
import type { IndicatorFormProps } from './indicator-form-props.ts'
import { indicatorChoices, indicatorLabels } from './indicator-labels.ts'

/** Where the version that somebody stored meanwhile differs from what was typed. */
export function IndicatorConflict(props: IndicatorFormProps & { theirs: IndicatorFields }) {
  const { theirs, fields, frame } = props
  const text = deskMessages(frame.language).indicators
  const labels = indicatorLabels(frame.language)
  const differences = INDICATOR_FIELDS.map((name) => ({
    label: labels[name],
    theirs: shown(props, name, theirs),
    yours: shown(props, name, fields),
  }))
  return (
    <EditConflict
      language={frame.language}
      title={text.conflictTitle}
      advice={text.conflictAdvice}
      fields={differences}
    />
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
  return label(fields[name])
}
