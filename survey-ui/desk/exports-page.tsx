import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'

const COPY_COMMAND = 'npm run manyi -- copy --from d1:remote --to ./data'

export function ExportsPage(props: {
  frame: DeskFrame
  from: string
  to: string
  faults: FieldFaults
  /** Runs where files that need a disk or minutes of work cannot be made. */
  isWorker: boolean
}) {
  const { frame, faults } = props
  const { language } = frame
  const text = deskMessages(language).exports
  const common = { language, faults }
  return (
    <DeskPage frame={frame} title={text.title} room="exports">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
      </div>
      <FaultSummary language={language} faults={faults} labels={{ from: text.from, to: text.to }} />
      <form method="get" action="/desk/exports/responses.csv" class="card stack form">
        <div class="pair">
          <TextField
            {...common}
            name="from"
            label={text.from}
            type="date"
            value={props.from}
            required
          />
          <TextField {...common} name="to" label={text.to} type="date" value={props.to} required />
        </div>
        <p class="buttons">
          <button class="main" type="submit">
            {text.download}
          </button>
        </p>
        <p class="note">
          {text.privacy} {text.testExcluded}
        </p>
      </form>
      {props.isWorker && (
        <section class="card">
          <h2>{text.onWorkers}</h2>
          <p>{text.onWorkersText}</p>
          <pre class="command">{COPY_COMMAND}</pre>
        </section>
      )}
      <section class="card">
        <h2>{text.columns}</h2>
        <p>{text.columnsText}</p>
      </section>
    </DeskPage>
  )
}
