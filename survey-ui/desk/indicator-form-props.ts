import type { DeskFrame } from './desk-frame.ts'
import type { Choice, FieldFaults } from './field.tsx'
import type { IndicatorField, IndicatorFields } from './indicator-fields.ts'
import { indicatorLabels } from './indicator-labels.ts'

export interface IndicatorFormProps {
  readonly frame: DeskFrame
  /** `null` for a new indicator. */
  readonly id: string | null
  /** Version that a save would follow. */
  readonly version: number
  readonly fields: IndicatorFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: IndicatorFields | null
  readonly types: readonly Choice[]
}

/** What every field of this form is given. */
export function fieldOf(props: IndicatorFormProps) {
  const { fields, faults, frame } = props
  const { language } = frame
  const labels = indicatorLabels(language)
  return (name: IndicatorField) => ({
    language,
    faults,
    name,
    label: labels[name],
    value: fields[name],
  })
}
