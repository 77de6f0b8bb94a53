import { deskMessages } from '../messages/desk.ts'
import { isRate } from './result-text.ts'
import type { StepProps } from './start-steps.tsx'

/** The definitions that hold now, to be compared with the performance-target table. */
export function IndicatorStep(props: StepProps) {
  const { done, indicatorsHref, mayAdmin } = props
  const { indicator: text, askAdmin } = deskMessages(props.frame.language).start
  const link = indicatorsHref && <a href={indicatorsHref}>{text.go}</a>
  if (done.indicator) {
    return (
      <p class="note">
        {text.confirmedNow} {link}
      </p>
    )
  }
  return (
    <>
      <IndicatorTable {...props} />
      {mayAdmin ? (
        <form method="post" action="/desk/start/indicator" class="buttons">
          <input type="hidden" name="versions" value={props.versions} />
          {indicatorsHref && (
            <a class="button" href={indicatorsHref}>
              {text.go}
            </a>
          )}
          <button type="submit" class={props.isNext ? 'main' : ''}>
            {text.confirm}
          </button>
        </form>
      ) : (
        <p class="note">
          {askAdmin} {link}
        </p>
      )}
    </>
  )
}

function IndicatorTable({ frame, indicators }: StepProps) {
  const { start, results } = deskMessages(frame.language)
  const text = start.indicator
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.convention}</th>
            <th scope="col" class="number">
              {text.columns.target}
            </th>
            <th scope="col" class="number">
              {text.columns.points}
            </th>
            <th scope="col">{text.columns.basis}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ name, convention, targetPercent, points, basis }) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-label={text.columns.convention}>{results.conventions[convention]}</td>
              <td data-label={text.columns.target} class="number">
                {targetPercent}
                {isRate(convention) ? '%' : ''}
              </td>
              <td data-label={text.columns.points} class="number">
                {points}
              </td>
              <td data-label={text.columns.basis}>
                {basis || <span class="soft">{text.noBasis}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
