import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { CheckFields } from './group-fields.tsx'

/** The fields as they were typed. */
export interface TokenFields {
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresOn: string
}

export function TokenFormPage(props: {
  frame: DeskFrame
  fields: TokenFields
  faults: FieldFaults
}) {
  const { frame, fields, faults } = props
  const { language } = frame
  const text = deskMessages(language).tokens
  const common = { language, faults }
  const labels = { name: text.name, scopes: text.scopes, expiresOn: text.expiresOn }
  return (
    <DeskPage frame={frame} title={text.addTitle} room="tokens">
      <div class="head">
        <h1>{text.addTitle}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={labels} />
      <form method="post" action="/desk/tokens" class="card stack form">
        <TextField
          {...common}
          name="name"
          label={labels.name}
          hint={text.nameHint}
          value={fields.name}
          required
          maxlength={40}
        />
        <CheckFields
          {...common}
          name="scopes"
          label={labels.scopes}
          hint={text.scopesHint}
          chosen={fields.scopes}
          choices={Object.entries(text.scopeNames).map(([value, label]) => ({
            value,
            label,
            code: value,
          }))}
        />
        <TextField
          {...common}
          name="expiresOn"
          label={labels.expiresOn}
          hint={text.expiresHint}
          type="date"
          value={fields.expiresOn}
        />
        <FormButtons save={text.save} cancel={text.cancel} back="/desk/tokens" />
      </form>
    </DeskPage>
  )
}
