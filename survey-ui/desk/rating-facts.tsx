import { CHANNEL_NAMES } from '../messages/channel-names.ts'
import { deskMessages } from '../messages/desk.ts'
import { LevelName } from './comment-facts.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { DueText } from './due-text.tsx'
import { formatPeriod } from './format.ts'
import { placeNames } from './place-names.ts'
import type { DueView } from './rectification-props.ts'

/** A bad rating as the ledger tells of it. */
export interface RatingView {
  readonly level: '1' | '2'
  readonly pointName: string
  readonly activityName: string
  readonly localDate: string
  readonly receivedOn: string
  readonly channel: string
  /** Reasons that were chosen, in the language of the page. */
  readonly reasons: readonly string[]
  /** Masked; `null` where there is none. */
  readonly comment: string | null
  readonly isCommentHidden: boolean
}

/** What was rated, where, when and why. */
export function RatingFacts(props: {
  frame: DeskFrame
  responseId: string
  rating: RatingView
  due: DueView
}) {
  const { frame, rating, due, responseId } = props
  const { language } = frame
  const { rectifications: text } = deskMessages(language)
  const facts = [
    { name: text.rating, value: <LevelName level={rating.level} language={language} /> },
    {
      name: text.due,
      value: (
        <>
          <DueText due={due} language={language} /> <small>{text.workingDays}</small>
        </>
      ),
    },
    {
      name: text.place,
      value: placeNames(rating).join(' · '),
    },
    { name: text.date, value: formatPeriod(rating.localDate, rating.localDate, language) },
    { name: text.received, value: formatPeriod(rating.receivedOn, rating.receivedOn, language) },
    { name: text.channel, value: CHANNEL_NAMES[language][rating.channel] ?? rating.channel },
    {
      name: text.reasons,
      value: rating.reasons.join(language === 'zh' ? '、' : ', ') || text.noReasons,
    },
  ]
  return (
    <section class="card one-comment">
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{text.comment}</dt>
          <dd>
            <CommentOf {...props} />
            {rating.comment !== null && (
              <a href={`/desk/comments/${responseId}`}>{text.commentLink}</a>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function CommentOf({ frame, rating }: { frame: DeskFrame; rating: RatingView }) {
  const text = deskMessages(frame.language).rectifications
  if (rating.comment === null) return <span class="soft">{text.noComment}</span>
  if (rating.isCommentHidden) return <span class="soft">{text.commentHidden} </span>
  return <span class="quoted">{rating.comment} </span>
}
