import { deskMessages } from '../messages/desk.ts'
import { AttendanceForm, attendanceField } from './attendance-form.tsx'
import { coverageHref } from './coverage-page.tsx'
import type { ActivityToDo } from './coverage-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults } from './field.tsx'

export interface AttendanceProps {
  readonly frame: DeskFrame
  readonly from: string
  readonly to: string
  readonly activities: readonly ActivityToDo[]
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile, by activity. */
  readonly conflicts: readonly {
    readonly label: string
    readonly theirs: string
    readonly yours: string
  }[]
}

/** Entering the attendance of several activities, with what was wrong or changed meanwhile. */
export function AttendancePage(props: AttendanceProps) {
  const { frame, activities, conflicts, faults, from, to } = props
  const { language } = frame
  const text = deskMessages(language).coverage
  const labels = Object.fromEntries(
    activities.map((activity) => [attendanceField(activity.id), activity.name]),
  )
  return (
    <DeskPage frame={frame} title={text.entryTitle} room="coverage">
      <div class="head">
        <div>
          <h1>{text.entryTitle}</h1>
          <p class="period">{text.periodOf(from, to)}</p>
        </div>
        <div class="actions">
          <a class="button" href={coverageHref({ from, to })}>
            {text.back}
          </a>
        </div>
      </div>
      <FaultSummary
        language={language}
        faults={faults}
        labels={{ ...labels, 'to-do': text.toDoTitle }}
      />
      {conflicts.length > 0 && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={text.conflictAdvice}
          fields={conflicts}
        />
      )}
      <section class="card wide" id="to-do" tabindex={-1}>
        {activities.length === 0 ? (
          <p class="note">{text.toDoEmpty}</p>
        ) : (
          <AttendanceForm language={language} {...{ from, to, activities, faults }} more={0} />
        )}
      </section>
    </DeskPage>
  )
}
