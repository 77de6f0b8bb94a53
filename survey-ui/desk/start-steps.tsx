import type { FC } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { EditConflict } from './edit-conflict.tsx'
import { formatCount } from './format.ts'
import { IndicatorStep } from './start-indicator-step.tsx'
import type { StartProps } from './start-page.tsx'
import { PrintStep } from './start-print-step.tsx'

export type StartStep = 'organisation' | 'indicator' | 'activities' | 'points' | 'print' | 'test'

export interface StepProps extends StartProps {
  /** The first step that is not done: its button is the main one. */
  readonly isNext: boolean
}

/** What stands under the heading of each step, in their order. */
export const START_STEPS: Readonly<Record<StartStep, FC<StepProps>>> = {
  organisation: OrganisationStep,
  indicator: IndicatorStep,
  activities: ActivitiesStep,
  points: PointsStep,
  print: PrintStep,
  test: TestStep,
}

const buttonClass = ({ isNext }: StepProps) => (isNext ? 'button main' : 'button')

function OrganisationStep(props: StepProps) {
  const { done, names, telephone, mayAdmin } = props
  const { organisation: text, change, askAdmin } = deskMessages(props.frame.language).start
  if (!mayAdmin) return <p class="note">{done.organisation ? names.join(' · ') : askAdmin}</p>
  if (done.organisation) {
    return (
      <p class="note">
        {text.now(names.join(' · '), telephone)} <a href="/desk/organisation">{change}</a>
      </p>
    )
  }
  return (
    <p class="buttons">
      <a class={buttonClass(props)} href="/desk/organisation">
        {text.go}
      </a>
    </p>
  )
}

function ActivitiesStep(props: StepProps) {
  const { done, year, activities } = props
  const text = deskMessages(props.frame.language).start.activities
  if (done.activities) {
    return (
      <p class="note">
        {activities > 0 ? text.now(year, formatCount(activities)) : text.noneNow(year)}{' '}
        <a href="/desk/activities/new">{text.go}</a>
      </p>
    )
  }
  return (
    <form method="post" action="/desk/start/activities" class="buttons">
      <a class={buttonClass(props)} href="/desk/activities/new">
        {text.go}
      </a>
      <button type="submit" name="year" value={year}>
        {text.none(year)}
      </button>
    </form>
  )
}

function PointsStep(props: StepProps) {
  const { done, openPoints, firstPoint, mayAdmin, conflict } = props
  const { points: text, askAdmin } = deskMessages(props.frame.language).start
  if (done.points && !conflict) {
    return (
      <p class="note">
        {text.now(formatCount(openPoints))} {mayAdmin && <a href="/desk/points/new">{text.go}</a>}
      </p>
    )
  }
  if (!mayAdmin) return <p class="note">{askAdmin}</p>
  return (
    <>
      {conflict && (
        <EditConflict
          language={props.frame.language}
          title={text.conflictTitle}
          advice={text.conflictAdvice}
          fields={[{ label: text.nameLabel, ...conflict }]}
        />
      )}
      {firstPoint && (
        <form method="post" action="/desk/start/points" class="rename">
          <label for="point-name">{text.nameLabel}</label>
          <div class="buttons">
            <input
              id="point-name"
              name="name"
              value={conflict?.yours ?? firstPoint.name}
              required
              maxlength={40}
            />
            <button type="submit" class={props.isNext ? 'main' : ''}>
              {text.confirm}
            </button>
          </div>
          <input type="hidden" name="code" value={firstPoint.code} />
          <input type="hidden" name="version" value={String(firstPoint.version)} />
        </form>
      )}
      <p class="note">
        <a href="/desk/points/new">{text.go}</a>
      </p>
    </>
  )
}

function TestStep(props: StepProps) {
  const text = deskMessages(props.frame.language).start.test
  if (props.done.test) {
    return (
      <p class="note">
        {text.now} <a href="/desk/start/test">{text.again}</a>
      </p>
    )
  }
  return (
    <p class="buttons">
      <a class={buttonClass(props)} href="/desk/start/test">
        {text.go}
      </a>
    </p>
  )
}
