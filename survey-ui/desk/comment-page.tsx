import { CHANNEL_NAMES } from '../messages/channel-names.ts'
import { deskMessages } from '../messages/desk.ts'
import { CommentThemes, LevelName } from './comment-facts.tsx'
import type { CommentView } from './comment-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { formatInstant, formatPeriod } from './format.ts'

/** Longest reason for hiding or showing a comment, in characters. */
export const LONGEST_REASON = 200

export interface CommentPageProps {
  readonly frame: DeskFrame
  readonly comment: CommentView
  /** The reason as it was typed. */
  readonly reason: string
  readonly faults: FieldFaults
  /** Somebody else has hidden or shown it since the form was opened. */
  readonly isConflict: boolean
  readonly justDone: 'hidden' | 'shown' | null
  /** Whether its rating has an entry in the ledger. */
  readonly hasRectification: boolean
}

/** One comment with what is known of it, and the form that hides it or shows it again. */
export function CommentPage(props: CommentPageProps) {
  const { frame, comment, faults, justDone } = props
  const { language } = frame
  const text = deskMessages(language).comments
  const isHidden = comment.hidden !== null
  return (
    <DeskPage frame={frame} title={text.oneTitle} room="comments">
      <div class="head">
        <h1>{text.oneTitle}</h1>
        <div class="actions">
          <a class="button" href="/desk/comments">
            {text.back}
          </a>
        </div>
      </div>
      {justDone && (
        <p class="notice good" role="status">
          {justDone === 'hidden' ? text.hiddenNow : text.shownNow}
        </p>
      )}
      {props.isConflict && (
        <div class="notice bad" role="alert">
          <b>{text.conflictTitle}</b>
          <p>{isHidden ? text.conflictHidden : text.conflictShown}</p>
        </div>
      )}
      <FaultSummary
        language={language}
        faults={faults}
        labels={{ reason: isHidden ? text.unhideReason : text.reason }}
      />
      <section class="card one-comment">
        <blockquote class="comment-text">{comment.text}</blockquote>
        <Facts {...props} />
        <p class="note">{text.masked}</p>
      </section>
      {comment.hidden && (
        <section class="card">
          <h2>{text.hiddenTitle}</h2>
          <p>{comment.hidden.reason}</p>
          <p class="note">{text.hiddenBy(comment.hidden.by, formatInstant(comment.hidden.at))}</p>
        </section>
      )}
      <HideForm {...props} />
    </DeskPage>
  )
}

function Facts({ comment, frame, hasRectification }: CommentPageProps) {
  const { language } = frame
  const text = deskMessages(language).comments
  return (
    <dl class="facts">
      <div>
        <dt>{text.level}</dt>
        <dd>
          <LevelName level={comment.level} language={language} />
          {hasRectification && (
            <>
              {' · '}
              <a href={`/desk/rectifications/${comment.id}`}>{text.rectification}</a>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{text.place}</dt>
        <dd>{comment.pointName}</dd>
      </div>
      {comment.activityName !== '' && (
        <div>
          <dt>{text.activity}</dt>
          <dd>{comment.activityName}</dd>
        </div>
      )}
      <div>
        <dt>{text.date}</dt>
        <dd>{formatPeriod(comment.localDate, comment.localDate, language)}</dd>
      </div>
      <div>
        <dt>{text.received}</dt>
        <dd>{formatInstant(comment.receivedAt)}</dd>
      </div>
      <div>
        <dt>{text.channel}</dt>
        <dd>{CHANNEL_NAMES[language][comment.channel] ?? comment.channel}</dd>
      </div>
      <div>
        <dt>{text.themes}</dt>
        <dd>
          <CommentThemes themes={comment.themes} language={language} />
        </dd>
      </div>
    </dl>
  )
}

function HideForm(props: CommentPageProps) {
  const { frame, comment, faults, reason } = props
  const { language } = frame
  const text = deskMessages(language).comments
  const isHidden = comment.hidden !== null
  return (
    <form
      method="post"
      action={`/desk/comments/${comment.id}/${isHidden ? 'unhide' : 'hide'}`}
      class="card stack form"
    >
      <h2>{isHidden ? text.unhide : text.hide}</h2>
      <p>{isHidden ? text.unhideAdvice : text.hideAdvice}</p>
      <TextField
        language={language}
        faults={faults}
        name="reason"
        label={isHidden ? text.unhideReason : text.reason}
        hint={text.reasonHint}
        value={reason}
        required
        maxlength={LONGEST_REASON}
      />
      <FormButtons
        save={isHidden ? text.unhideConfirm : text.hideConfirm}
        cancel={text.back}
        back="/desk/comments"
      />
    </form>
  )
}
