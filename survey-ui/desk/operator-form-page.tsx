import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { FieldGroup } from './group-fields.tsx'
import { ROLES } from './operators-page.tsx'

/** The fields as they were typed. */
export interface OperatorFields {
  readonly name: string
  readonly role: string
}

export function OperatorFormPage(props: {
  frame: DeskFrame
  fields: OperatorFields
  faults: FieldFaults
}) {
  const { frame, fields, faults } = props
  const { language } = frame
  const { operators: text, roles } = deskMessages(language)
  const common = { language, faults }
  return (
    <DeskPage frame={frame} title={text.addTitle} room="operators">
      <div class="head">
        <h1>{text.addTitle}</h1>
      </div>
      <FaultSummary
        language={language}
        faults={faults}
        labels={{ name: text.name, role: text.role }}
      />
      <form method="post" action="/desk/operators" class="card stack form">
        <TextField
          {...common}
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={fields.name}
          required
          maxlength={40}
        />
        <FieldGroup {...common} name="role" label={text.role}>
          <div class="ticks">
            {ROLES.map((role) => (
              <label class="tick">
                <input type="radio" name="role" value={role} checked={fields.role === role} />
                <span>
                  {roles[role]}
                  <small>{text.roleHints[role]}</small>
                </span>
              </label>
            ))}
          </div>
        </FieldGroup>
        <FormButtons save={text.save} cancel={text.cancel} back="/desk/operators" />
      </form>
    </DeskPage>
  )
}
