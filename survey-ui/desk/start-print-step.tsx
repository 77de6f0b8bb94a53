import { deskMessages } from '../messages/desk.ts'
import type { StartProps } from './start-page.tsx'
import type { StepProps } from './start-steps.tsx'

/** Poster and card of the first point; a warning as long as its code would lead nowhere. */
export function PrintStep(props: StepProps) {
  const { done, firstPoint } = props
  const text = deskMessages(props.frame.language).start.print
  return (
    <>
      <OriginWarning {...props} />
      {done.print && <p class="note">{text.now}</p>}
      {firstPoint ? <PrintLinks {...props} code={firstPoint.code} /> : <p>{text.noPoint}</p>}
    </>
  )
}

function PrintLinks(props: StepProps & { code: string }) {
  const text = deskMessages(props.frame.language).start.print
  const base = `/desk/points/${props.code}`
  const mayHang = props.originState === 'ok'
  return (
    <p class="buttons">
      <a class={props.isNext && mayHang ? 'button main' : 'button'} href={`${base}/poster`}>
        {text.poster}
      </a>
      <a class="button" href={`${base}/card`}>
        {text.card}
      </a>
    </p>
  )
}

/** What is wrong with the address that codes printed now would have; nothing when visitors can open it. */
export function OriginWarning({ frame, origin, originState }: StartProps) {
  const text = deskMessages(frame.language).start.print
  if (originState === 'ok') return null
  const isMissing = originState === 'missing'
  return (
    <div class="notice bad origin-warning">
      <b>{isMissing ? text.originMissing : text.originPlain}</b>
      <p>{isMissing ? text.originMissingAdvice(origin) : text.originPlainAdvice(origin)}</p>
      <code class="command">{text.originCommand}</code>
    </div>
  )
}
