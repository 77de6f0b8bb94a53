import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { SelectField, TextField } from './field.tsx'
import { FieldGroup } from './group-fields.tsx'
import { TIER_PLACES } from './indicator-fields.ts'
import { fieldOf, type IndicatorFormProps } from './indicator-form-props.ts'
import { indicatorChoices } from './indicator-labels.ts'

/**
 * The scoring rules, each with its own settings below it. Without `:has` all settings stand there;
 * only those of the chosen rule are read.
 */
export function RuleFields(props: IndicatorFormProps) {
  const { frame } = props
  const text = deskMessages(frame.language).indicators
  const choices = indicatorChoices(frame.language)
  const field = fieldOf(props)
  const settings: Readonly<Record<string, Child>> = {
    deduction: (
      <div class="pair">
        <TextField {...field('perPoint')} inputmode="decimal" />
        <SelectField {...field('step')} choices={choices.step} />
      </div>
    ),
    tiers: <TierFields {...props} />,
    interpolation: <TextField {...field('floor')} inputmode="decimal" />,
    qualitative: (
      <div class="pair">
        <TextField {...field('band')} inputmode="decimal" />
        <TextField {...field('reason')} maxlength={300} />
      </div>
    ),
  }
  return (
    <section class="stack">
      <FieldGroup {...field('rule')} hint={text.ruleHint}>
        {choices.rule.map(({ value, label }) => (
          <div class="rule">
            <label class="tick">
              <input type="radio" name="rule" value={value} checked={props.fields.rule === value} />
              <span>
                <b>{label}</b>
                <small>{text.ruleNotes[value]}</small>
              </span>
            </label>
            {settings[value] && <div class="settings">{settings[value]}</div>}
          </div>
        ))}
      </FieldGroup>
    </section>
  )
}

function TierFields(props: IndicatorFormProps) {
  const field = fieldOf(props)
  return (
    <div class="tiers">
      {TIER_PLACES.map((place) => (
        <div class="pair">
          <TextField {...field(`tierBound${place}`)} inputmode="decimal" />
          <TextField {...field(`tierPoints${place}`)} inputmode="decimal" />
        </div>
      ))}
    </div>
  )
}
